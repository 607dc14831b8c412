import { type FocusEvent, type PointerEvent, useEffect, useRef, useState } from 'react'
import type { TitleView } from '#catalog/contract/title.ts'
import { isThinLink } from '#player/api/connection.ts'

/** A pointer that only passes asks for nothing, ms. */
const restMs = 350

/** Not where motion is unwanted, nor where bytes are dear. */
const mayMove = (): boolean => !isThinLink() && !matchMedia('(prefers-reduced-motion: reduce)').matches

/**
 * The moving picture of a title while a mouse rests on its card or the keyboard is there; null else. `handlers` go on
 * the card. A finger has no place to rest: it opens the title.
 */
export function useMoving({ preview }: TitleView) {
  const [moving, setMoving] = useState(false)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])
  const begin = () => {
    clearTimeout(timer.current)
    if (preview && mayMove()) timer.current = setTimeout(() => setMoving(true), restMs)
  }
  const end = () => {
    clearTimeout(timer.current)
    setMoving(false)
  }
  const handlers = {
    onPointerEnter: (event: PointerEvent) => event.pointerType !== 'touch' && begin(),
    onPointerLeave: end,
    onFocus: (event: FocusEvent) => event.currentTarget.matches(':focus-visible') && begin(),
    onBlur: end,
  }
  return { moving: moving ? preview : null, handlers }
}
