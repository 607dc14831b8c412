import { useEffect, useRef } from 'react'
import { useStore } from '#player/use-store.ts'
import { actionFor, type PlayerAction, placeOf } from './keys.ts'
import { singleKeys } from './settings.ts'

/** Keys of the whole page, as far as the place they are pressed in leaves them to the player. */
export function useKeys(player: HTMLElement | null, onAction: (action: PlayerAction) => void): void {
  const latest = useRef(onAction)
  latest.current = onAction
  const single = useStore(singleKeys.store)
  useEffect(() => {
    if (!player) return
    const onKey = (event: KeyboardEvent) => {
      const action = actionFor(event, placeOf(event.target, player), single)
      if (!action || event.defaultPrevented) return
      event.preventDefault()
      latest.current(action)
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [player, single])
}
