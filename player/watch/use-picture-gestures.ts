import { useRef } from 'react'
import { formatNumber } from '#player/format/size.ts'
import { useSpeech } from '#player/words/words.ts'
import type { Gesture, Side } from './gestures.ts'
import type { PlayerAction } from './keys.ts'
import type { Idle } from './screen.ts'

const step = 10
const fast = 2

type Parts = {
  video: HTMLVideoElement | null
  full: boolean
  idle: Idle
  act(action: PlayerAction): void
  show(text: string, side?: Side): void
}

/** What fingers on the picture do. Each has a button or a menu that does the same. */
export function usePictureGestures({ video, full, idle, act, show }: Parts): (gesture: Gesture) => void {
  const { words, language } = useSpeech()
  const before = useRef(1)
  return (gesture) => {
    if (!video) return
    switch (gesture.kind) {
      case 'tap':
        // Where controls lie over the picture, a tap is about them.
        if (!full) act({ kind: 'toggle' })
        else if (idle.idle || video.paused) idle.wake()
        else idle.hide()
        return
      case 'taps': {
        if (gesture.side === 'middle') return gesture.times === 1 ? act({ kind: 'fullscreen' }) : undefined
        const back = gesture.side === 'back'
        act({ kind: 'seek', seconds: back ? -step : step })
        return show(words.controls.seconds((back ? '−' : '+') + step * gesture.times), gesture.side)
      }
      case 'hold':
        before.current = video.playbackRate
        video.playbackRate = fast
        return show(`${formatNumber(fast, language)}×`)
      case 'release':
        video.playbackRate = before.current
        return show(`${formatNumber(before.current, language, 2)}×`)
      case 'swipe':
        if ((gesture.to === 'down') === full) act({ kind: 'fullscreen' })
    }
  }
}
