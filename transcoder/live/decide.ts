import type { LiveSource } from '#catalog/contract/live.ts'

/** What a channel shows next, from what comes in. Pure: the runner looks ten times a second and does what is said here. */

export type InputName = 'main' | 'standby'
/**
 * `away`: no sender, or none that was understood yet; `silent`: its parts do not come; `flowing` since then (ms since 1970).
 */
export type InputView = { state: 'away' | 'silent' } | { state: 'flowing'; since: number }

export type AirView = {
  now: number
  /** What is shown; null: nothing. */
  air: LiveSource | null
  main: InputView
  standby: InputView
  /** The input whose next picture that stands alone is waited for. */
  opening: InputName | null
  /** There is a slate that fits what was shown last. */
  slate: boolean
}

/** `show`: the slate at once, an input at its next picture that stands alone. `drop`: nobody is waited for any more. */
export type AirStep = { do: 'show'; source: LiveSource } | { do: 'drop' } | { do: 'end' }

/**
 * Parts come three times a second. hls.js gives up waiting for one after 1.6 s (and plays a second later for the rest of the
 * session), so the slate has to be there before.
 */
export const silentMs = 900
/** A main input that comes and goes does not push the standby off the air each time. */
export const settledMs = 3000
/** An input that is silent for so long is closed: its sender, or what fetches it, begins again. */
export const graceMs = 10_000

const flows = (view: InputView): boolean => view.state === 'flowing'

/** The input that ought to be shown; null where neither comes. */
function bestInput({ now, air, main, standby }: AirView): InputName | null {
  const settled = main.state === 'flowing' && now - main.since >= settledMs
  if (flows(main) && (settled || air !== 'standby' || !flows(standby))) return 'main'
  return flows(standby) ? 'standby' : null
}

export function nextSteps(view: AirView): AirStep[] {
  const { air, opening } = view
  const best = bestInput(view)
  const shown: InputView | null = air === 'main' || air === 'standby' ? view[air] : null
  if (best !== null && best === air) return opening === null ? [] : [{ do: 'drop' }]
  const steps: AirStep[] = []
  if (best === null && opening !== null) steps.push({ do: 'drop' })
  if (best !== null && best !== opening) steps.push({ do: 'show', source: best })
  // Until the other one begins, or for as long as neither comes.
  const dark = air === null || (shown !== null && !flows(shown))
  if (dark && view.slate) steps.push({ do: 'show', source: 'slate' })
  else if (shown?.state === 'away' && best === null) steps.push({ do: 'end' })
  return steps
}

/**
 * Whether the standby is to be connected. Copying costs next to nothing, so it is always ready; a second ladder would cost a
 * whole core, so there it begins when the main input is gone.
 */
export function wantsStandby(view: Pick<AirView, 'air' | 'main'>, encoding: 'copy' | 'ladder'): boolean {
  return encoding === 'copy' || !flows(view.main) || view.air === 'standby'
}
