import { type PointerEvent, useEffect, useMemo, useRef } from 'react'
import { type Fingers, type Gesture, noFingers, onTouch, type Touch } from './gestures.ts'

/** Handlers of the surface that fingers touch; `onGesture` is told what they mean. A mouse has clicks instead. */
export function useGestures(onGesture: (gesture: Gesture) => void) {
  const latest = useRef(onGesture)
  latest.current = onGesture
  const machine = useRef<{ state: Fingers; timer?: ReturnType<typeof setTimeout>; touched: boolean }>({
    state: noFingers,
    touched: false,
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
    // When the finger did it, on the clock of performance.now(): a busy page hears of it later.
    const placed = (kind: 'down' | 'move') => (event: PointerEvent<HTMLElement>) => {
      if (event.pointerType !== 'touch') return
      machine.current.touched = true
      const { left, top, width, height } = event.currentTarget.getBoundingClientRect()
      const [x, y] = [(event.clientX - left) / width, (event.clientY - top) / height]
      take({ kind, at: event.timeStamp, x, y })
    }
    const lifted = (kind: 'up' | 'cancel') => (event: PointerEvent) => {
      if (event.pointerType === 'touch') take({ kind, at: event.timeStamp })
    }
    return {
      onPointerDown: placed('down'),
      onPointerMove: placed('move'),
      onPointerUp: lifted('up'),
      onPointerCancel: lifted('cancel'),
      // A long press is ours.
      onContextMenu: (event: { preventDefault(): void }) => machine.current.touched && event.preventDefault(),
      /** The click that browsers make of a touch; readers of the screen make one without. */
      isOfTouch(): boolean {
        const { touched } = machine.current
        machine.current.touched = false
        return touched
      },
    }
  }, [])
}
