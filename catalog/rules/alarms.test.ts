import { describe, expect, it } from 'vitest'
import { type AlarmKind, alarmKinds } from '#catalog/contract/channel-health.ts'
import type { LiveFinding, LiveStateWhole } from '#catalog/contract/live-state.ts'
import { alarmSteps, alarmTimes, type ChannelSeen } from './alarms.ts'

const began = Date.parse('2026-11-23T05:00:00Z')
const at = (seconds: number) => new Date(began + seconds * 1000)
const so = (is: boolean, since = 0): LiveFinding => ({ is, since: began + since * 1000 })

type Findings = Pick<LiveStateWhole['health'], 'black' | 'silent' | 'thin' | 'lossy'>
const well: Findings = { black: so(false), silent: so(false), thin: so(false), lossy: so(false) }
const seen = (
  source: LiveStateWhole['source'],
  findings: Partial<Findings> = {},
  since = 0,
): { state: LiveStateWhole } => ({
  state: {
    state: source === null ? 'waiting' : source === 'slate' ? 'slate' : 'on-air',
    ...{ source, since: began + since * 1000 },
    health: {
      ...{ inbound: 2_500_000, usual: 2_500_000, pictureRate: 25, promisedRate: 25, frames: 0, dropped: 0 },
      ...{ late: 0, gapSeconds: 0, gaps: 0, lastMinute: { lostSeconds: 0, dropped: 0, gaps: 0 } },
      ...{ sender: null, way: 'copy', ...well, ...findings },
    },
  },
})
const steps = (what: ChannelSeen, seconds: number, open: AlarmKind[] = []) =>
  alarmSteps(what, { open, now: at(seconds) })
const names = (...of: Parameters<typeof steps>) => steps(...of).map((step) => `${step.do} ${step.kind}`)

/** Of each kind, a channel that has it since `began`, and one that has it no more since then. */
const bad: Record<AlarmKind, ChannelSeen> = {
  'off-air': { state: null, since: began },
  slate: seen('slate'),
  standby: seen('standby'),
  silence: seen('main', { silent: so(true) }),
  black: seen('main', { black: so(true) }),
  bitrate: seen('main', { thin: so(true) }),
  gaps: seen('main', { lossy: so(true) }),
}
const good = seen('main')

describe.each(alarmKinds)('%s', (kind) => {
  const { begins, ends } = alarmTimes[kind]

  it('begins once it has lasted, at the moment it began at, and once', () => {
    expect(names(bad[kind], begins / 1000 - 0.001)).toEqual([])
    expect(steps(bad[kind], begins / 1000)).toEqual([{ do: 'begin', kind, at: at(0) }])
    // Nobody looked for an hour.
    expect(steps(bad[kind], 3600)).toEqual([{ do: 'begin', kind, at: at(0) }])
    expect(names(bad[kind], 3600, [kind])).toEqual([])
  })

  it('ends once it has been over for long enough, and once', () => {
    expect(names(good, ends / 1000 - 0.001, [kind])).toEqual([])
    expect(steps(good, ends / 1000, [kind])).toEqual([{ do: 'end', kind, at: at(0) }])
    expect(names(good, 3600)).toEqual([])
  })
})

it('nothing is wrong with a channel that is well, nor begins in the future', () => {
  expect(names(good, 3600)).toEqual([])
  const ahead = seen('main', { lossy: so(true, 2) })
  expect(names(ahead, 0)).toEqual([])
  expect(steps(ahead, 3)).toEqual([{ do: 'begin', kind: 'gaps', at: at(2) }])
})

it('what nobody can say neither begins nor ends', () => {
  const unknown = seen('main', { black: null, silent: null, thin: null, lossy: null })
  expect(names(unknown, 3600)).toEqual([])
  expect(names(unknown, 3600, ['silence', 'black', 'bitrate', 'gaps'])).toEqual([])
})

it('of what viewers see while the main input is gone, one is told', () => {
  expect(names(seen(null), 60)).toEqual(['begin off-air'])
  expect(names(seen('slate'), 60, ['off-air', 'standby'])).toEqual([
    ...['end off-air', 'begin slate', 'end standby'],
  ])
  expect(names({ state: null, since: began }, 60, ['slate'])).toEqual(['begin off-air', 'end slate'])
})

it('the slate is neither black nor silent, and says nothing of the sender', () => {
  const findings = { black: so(true), silent: so(true), thin: so(true), lossy: so(true) }
  expect(names(seen('slate', findings), 60, ['slate'])).toEqual([])
  expect(names(seen('slate', findings), 60, ['slate', 'silence', 'black', 'bitrate', 'gaps'])).toEqual([
    ...['end silence', 'end black', 'end bitrate', 'end gaps'],
  ])
  expect(names(seen('standby', findings), 60, ['standby'])).toEqual([
    ...['begin silence', 'begin black', 'begin bitrate', 'begin gaps'],
  ])
})

it('what comes and goes is one alarm', () => {
  const open: AlarmKind[] = []
  let told = 0
  // A sender that comes for 8 s of each 30.
  for (let second = 0; second < 600; second += 5) {
    const phase = second % 30
    const now = phase < 22 ? seen('slate', {}, second - phase) : seen('main', {}, second - phase + 22)
    for (const step of steps(now, second, open)) {
      told += 1
      if (step.do === 'begin') open.push(step.kind)
      else open.splice(open.indexOf(step.kind), 1)
    }
  }
  expect([told, open]).toEqual([1, ['slate']])
})
