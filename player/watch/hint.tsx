import { useCallback, useEffect, useRef, useState } from 'react'
import type { Side } from './gestures.ts'

/** What a key or a finger has just done, for a moment on the picture. */
export type Hint = { text: string; side: Side }

const stayMs = 800

export function useHint(): { hint: Hint | null; show(text: string, side?: Side): void } {
  const [hint, setHint] = useState<Hint | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])
  const show = useCallback((text: string, side: Side = 'middle') => {
    setHint({ text, side })
    clearTimeout(timer.current)
    timer.current = setTimeout(() => setHint(null), stayMs)
  }, [])
  return { hint, show }
}

/** Its place is of time, not of writing: back is at the left in every script. */
export function HintMark({ hint }: { hint: Hint | null }) {
  return (
    <div className="hint-place" role="status" dir="ltr">
      {hint && <bdi className={`hint hint-${hint.side}`}>{hint.text}</bdi>}
    </div>
  )
}
