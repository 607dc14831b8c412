import type { AlarmKind } from '#catalog/contract/channel-health.ts'
import type { LiveFinding, LiveStateWhole } from '#catalog/contract/live-state.ts'

/** When a station is told that something is wrong with its channel, and when that it is not so any more. Pure. */

const second = 1000

/**
 * How long something must be so before an alarm begins, and be over before it ends, ms: what comes and goes is one alarm. What is
 * missing is counted over a minute already.
 */
export const alarmTimes: Readonly<Record<AlarmKind, { begins: number; ends: number }>> = {
  'off-air': { begins: 20 * second, ends: 5 * second },
  slate: { begins: 20 * second, ends: 10 * second },
  standby: { begins: 20 * second, ends: 10 * second },
  silence: { begins: 30 * second, ends: 5 * second },
  black: { begins: 30 * second, ends: 5 * second },
  bitrate: { begins: 60 * second, ends: 30 * second },
  gaps: { begins: 0, ends: 30 * second },
}

/** null: nobody can say. */
type Condition = LiveFinding | null
type Conditions = Record<AlarmKind, Condition>

/** `state` null: no process holds the channel, since `since`. */
export type ChannelSeen = { state: LiveStateWhole } | { state: null; since: number }

export function conditionsOf(seen: ChannelSeen): Conditions {
  if (seen.state === null) {
    const none = { is: false, since: seen.since }
    const others = { slate: none, standby: none, silence: none, black: none, bitrate: none, gaps: none }
    return { 'off-air': { is: true, since: seen.since }, ...others }
  }
  const { source, since, health } = seen.state
  const comes = source === 'main' || source === 'standby'
  /** The slate is neither black nor silent by anybody's mistake. */
  const ofInput = (finding: Condition): Condition => (comes ? finding : { is: false, since })
  return {
    'off-air': { is: source === null, since },
    slate: { is: source === 'slate', since },
    standby: { is: source === 'standby', since },
    silence: ofInput(health.silent),
    black: ofInput(health.black),
    bitrate: ofInput(health.thin),
    gaps: ofInput(health.lossy),
  }
}

export type AlarmStep = { do: 'begin' | 'end'; kind: AlarmKind; at: Date }

/**
 * What begins and what ends now, of a channel that is to be on air. `open`: the alarms that go on. Each begins at the moment since
 * when it is so, which may be before somebody looked; one that goes on does not begin again.
 */
export function alarmSteps(
  seen: ChannelSeen,
  { open, now }: { open: readonly AlarmKind[]; now: Date },
): AlarmStep[] {
  return Object.entries(conditionsOf(seen)).flatMap(([name, condition]): AlarmStep[] => {
    const kind = name as AlarmKind
    const goesOn = open.includes(kind)
    if (!condition || condition.is === goesOn) return []
    const { begins, ends } = alarmTimes[kind]
    const lasted = now.getTime() - condition.since
    if (lasted < (condition.is ? begins : ends)) return []
    // Clocks of machines go apart: nothing began in the future.
    const at = new Date(Math.min(condition.since, now.getTime()))
    return [{ do: condition.is ? 'begin' : 'end', kind, at }]
  })
}
