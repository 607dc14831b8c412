import { type PointerEvent, useEffect, useMemo, useRef } from 'react'
import { type Fingers, type Gesture, noFingers, onTouch, type Touch } from './gestures.ts'

/** The clicks that a browser makes of touches come within this after the last, ms; of quick taps, several after several. */
const clickAfter = 700

/** Handlers of the surface that fingers touch; `onGesture` is told what they mean. A mouse has clicks instead. */
export function useGestures(onGesture: (gesture: Gesture) => void) {
  const latest = useRef(onGesture)
  latest.current = onGesture
  const machine = useRef<{ state: Fingers; timer?: ReturnType<typeof setTimeout>; touchedAt: number }>({
    state: noFingers,
    touchedAt: Number.NEGATIVE_INFINITY,
  })
  useEffect(() => () => clearTimeout(machine.current.timer), [])
  return useMemo(() => {
    const take = (touch: Touch) => {
      const { state, does, lookAt } = onTouch(machine.current.state, touch)
      machine.current.state = state
      clearTimeout(machine.current.timer)
      if (lookAt !== null) {
        const look = () => take({ kind: 'look', at: performance.now() })
        machine.current.timer = setTimeout(look, Math.max(0, lookAt - performance.now()))
      }
      for (const gesture of does) latest.current(gesture)
    }
    const placed = (kind: 'down' | 'move') => (event: PointerEvent<HTMLElement>) => {
      if (event.pointerType !== 'touch') return
      machine.current.touchedAt = performance.now()
      const { left, top, width, height } = event.currentTarget.getBoundingClientRect()
      const [x, y] = [(event.clientX - left) / width, (event.clientY - top) / height]
      take({ kind, at: performance.now(), x, y })
    }
    const lifted = (kind: 'up' | 'cancel') => (event: PointerEvent) => {
      if (event.pointerType !== 'touch') return
      machine.current.touchedAt = performance.now()
      take({ kind, at: performance.now() })
    }
    const isTouched = () => {
      const { state, touchedAt } = machine.current
      return state.now !== 'off' || performance.now() - touchedAt < clickAfter
    }
    return {
      onPointerDown: placed('down'),
      onPointerMove: placed('move'),
      onPointerUp: lifted('up'),
      onPointerCancel: lifted('cancel'),
      // A long press is ours.
      onContextMenu: (event: { preventDefault(): void }) => isTouched() && event.preventDefault(),
      /** The click that browsers make of a touch; readers of the screen make one without. */
      isOfTouch: isTouched,
    }
  }, [])
}
