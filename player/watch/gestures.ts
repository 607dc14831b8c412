/**
 * Fingers on the picture, as a state machine: each event gives the next state, what it means, and when to look again.
 * Times in ms, places in shares of the picture (0 to 1, from the left and from the top: time runs left to right in every
 * script).
 */
export type Touch =
  | { kind: 'down'; at: number; x: number; y: number }
  | { kind: 'move'; at: number; x: number; y: number }
  | { kind: 'up'; at: number }
  /** The browser has taken the finger, for scrolling; or a second finger came. */
  | { kind: 'cancel'; at: number }
  /** The time asked for with `lookAt` is there. */
  | { kind: 'look'; at: number }

export type Side = 'back' | 'middle' | 'forward'

export type Gesture =
  | { kind: 'tap' }
  /** `times`: 1 at the second tap, and one more with each that follows. */
  | { kind: 'taps'; side: Side; times: number }
  | { kind: 'hold' | 'release' }
  | { kind: 'swipe'; to: 'up' | 'down' }

type Taps = { count: number; at: number; side: Side }

export type Fingers = { taps: Taps | null } & (
  | { now: 'off' }
  /** `slipped`: on its way to a swipe, or to nothing. */
  | { now: 'down'; at: number; x: number; y: number; slipped: boolean }
  | { now: 'held' }
  /** Has gone far enough; it counts when it is lifted, as only then a browser lets a page go to full screen. */
  | { now: 'swiped'; to: 'up' | 'down' }
  /** Neither a tap nor a hold any more; nothing until it is lifted. */
  | { now: 'spent' }
)

export type Step = { state: Fingers; does: Gesture[]; lookAt: number | null }

export const noFingers: Fingers = { now: 'off', taps: null }

/** Between two taps that belong together, ms. */
const together = 280
/** Until a finger that rests is a hold, ms. */
const holdAfter = 500
/** How far a finger may slip and still be a tap; how far it goes for a swipe, of the height. */
const slip = 0.06
const swipeLength = 0.2

const sideOf = (x: number): Side => (x < 0.4 ? 'back' : x > 0.6 ? 'forward' : 'middle')

const stay = (state: Fingers, lookAt: number | null = null): Step => ({ state, does: [], lookAt })

export function onTouch(state: Fingers, touch: Touch): Step {
  switch (state.now) {
    case 'off':
      return whileOff(state, touch)
    case 'down':
      return whileDown(state, touch)
    case 'held': {
      const lifted = touch.kind === 'up' || touch.kind === 'cancel'
      return lifted ? { state: noFingers, does: [{ kind: 'release' }], lookAt: null } : stay(state)
    }
    case 'swiped': {
      if (touch.kind === 'up')
        return { state: noFingers, does: [{ kind: 'swipe', to: state.to }], lookAt: null }
      return touch.kind === 'cancel' ? stay(noFingers) : stay(state)
    }
    case 'spent':
      return touch.kind === 'up' || touch.kind === 'cancel' ? stay(noFingers) : stay(state)
  }
}

function whileOff(state: Fingers, touch: Touch): Step {
  if (touch.kind === 'down')
    return stay(
      { taps: state.taps, now: 'down', at: touch.at, x: touch.x, y: touch.y, slipped: false },
      touch.at + holdAfter,
    )
  const { taps } = state
  if (touch.kind !== 'look' || !taps) return stay(state)
  if (touch.at < taps.at + together) return stay(state, taps.at + together)
  return { state: noFingers, does: taps.count === 1 ? [{ kind: 'tap' }] : [], lookAt: null }
}

function whileDown(state: Fingers & { now: 'down' }, touch: Touch): Step {
  switch (touch.kind) {
    case 'down':
      return stay({ now: 'spent', taps: null })
    case 'cancel':
      return stay(noFingers)
    case 'look':
      if (state.slipped) return stay(state)
      if (touch.at < state.at + holdAfter) return stay(state, state.at + holdAfter)
      return { state: { now: 'held', taps: null }, does: [{ kind: 'hold' }], lookAt: null }
    case 'move': {
      const [across, down] = [touch.x - state.x, touch.y - state.y]
      if (Math.abs(down) >= swipeLength && Math.abs(down) > Math.abs(across))
        return stay({ now: 'swiped', to: down < 0 ? 'up' : 'down', taps: null })
      const slipped = state.slipped || Math.hypot(across, down) > slip
      return stay({ ...state, slipped }, slipped ? null : state.at + holdAfter)
    }
    case 'up':
      return state.slipped ? stay(noFingers) : tapped(state, touch.at)
  }
}

function tapped({ taps, x, at }: Fingers & { now: 'down' }, liftedAt: number): Step {
  const side = sideOf(x)
  const follows = taps !== null && taps.side === side && at - taps.at <= together
  const count = follows ? taps.count + 1 : 1
  const state = { now: 'off', taps: { count, at: liftedAt, side } } as const
  // Two taps at different places are two taps.
  const first: Gesture[] = taps?.count === 1 && !follows ? [{ kind: 'tap' }] : []
  const more: Gesture[] = count > 1 ? [{ kind: 'taps', side, times: count - 1 }] : []
  return { state, does: [...first, ...more], lookAt: liftedAt + together }
}
