import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, type TestContext } from 'vitest'
import { alarmSteps } from '#catalog/rules/alarms.ts'
import { openLog } from '#platform/log.ts'
import { rememberingChannel, type SeenRun, seen, testInput, testSender } from '#tests/support/live-channel.ts'
import { familyOf, kill9 } from '#tests/support/processes.ts'
import { runChannel } from './channel.ts'
import type { LiveState } from './channel-state.ts'
import { makeSlate } from './slate.ts'

const log = openLog('test', process.env.NAR_TEST_LOG ?? 'fatal')

/** They play in real time, so they play beside each other. */
async function start(
  { onTestFinished }: Pick<TestContext, 'onTestFinished'>,
  encoding: 'copy' | 'ladder' = 'copy',
  withStandby = false,
) {
  const folder = await mkdtemp(join(tmpdir(), 'nar-channel-'))
  const [main, standby] = [testInput(), testInput()]
  const held = rememberingChannel()
  const states: LiveState[] = []
  const channel = runChannel({
    ...{ id: 'abcdefghijkl', kind: 'tv', encoding, held, before: null, log },
    inputs: { main, standby: withStandby ? standby : null },
    slateOf: (shape, signal) => makeSlate(folder, 'Қызылорда ТВ', shape, signal),
    tell: (state) => states.push(state),
    played: () => undefined,
  })
  onTestFinished(async () => {
    await channel.stop()
    await rm(folder, { recursive: true, force: true })
  })
  return { main, standby, held, states, channel }
}

const flowing = (run: SeenRun | undefined, fragments = 3): SeenRun | false =>
  run !== undefined &&
  Object.values(run.renditions).length > 1 &&
  Object.values(run.renditions).every((rendition) => rendition.fragments.length >= fragments) &&
  run

/** Every run begins with a picture that stands alone, in all renditions at the same moment; parts follow each other. */
function expectSound(run: SeenRun): void {
  const begins = Object.entries(run.renditions).map(([name, { init, fragments }]) => {
    expect(init, name).not.toBeNull()
    for (const [order, fragment] of fragments.entries()) {
      expect(fragment.end - fragment.start, `${name} ${order}`).toBeLessThan(0.4)
      if (order > 0) expect(fragment.start).toBeCloseTo(fragments[order - 1]?.end ?? 0, 2)
    }
    if (name.startsWith('v')) expect(fragments[0]?.key, name).toBe(true)
    return fragments[0]?.start ?? 0
  })
  expect(Math.max(...begins) - Math.min(...begins)).toBeLessThan(0.4)
}

it.concurrent('shows a slate while its sender is gone, and the next sender from its first picture on', async (context) => {
  const { main, held, channel } = await start(context)
  expect(channel.state()).toMatchObject({ state: 'waiting', source: null })
  const first = testSender()
  main.comes(first)
  const live = await seen('a run', 20, () => flowing(held.runs[0], 6))
  expect(live.source).toBe('main')
  expect(Object.keys(live.renditions)).toEqual(['v0', 'a0'])
  expect(channel.state()).toMatchObject({ state: 'on-air', source: 'main', health: { way: 'copy' } })

  first.kill()
  const slate = await seen('the slate', 30, () => flowing(held.runs[1], 12))
  expect(slate.source).toBe('slate')
  expect(Object.keys(slate.renditions)).toEqual(['v0', 'a0'])
  expect(channel.state()).toMatchObject({
    state: 'slate',
    health: { gaps: 1, sender: { ended: expect.any(String) } },
  })

  main.comes(testSender())
  const back = await seen('the next run', 20, () => flowing(held.runs[2], 3))
  expect(back.source).toBe('main')
  for (const run of [live, slate, back]) expectSound(run)
}, 60_000)

it.concurrent('goes over to its standby, and back once the main input has settled', async (context) => {
  const { main, standby, held } = await start(context, 'copy', true)
  const first = testSender({ format: 'flv' })
  main.comes(first)
  standby.comes(testSender())
  await seen('a run', 20, () => flowing(held.runs[0]))
  first.pause()
  const other = await seen('the standby', 20, () =>
    flowing(held.runs.find(({ source }) => source === 'standby')),
  )
  expectSound(other)
  first.goOn()
  const back = await seen('the main input again', 20, () => {
    const last = held.runs.at(-1)
    return last?.source === 'main' && held.runs.length > 1 && flowing(last)
  })
  expectSound(back)
}, 60_000)

it('does not take a pause of its own for one of its sender', async (context) => {
  const { main, held } = await start(context)
  main.comes(testSender())
  // So long that its slate has been drawn.
  const run = await seen('a run', 40, () => flowing(held.runs[0], 24))
  const before = run.renditions.v0?.fragments.length ?? 0
  // The whole process stands still for longer than a sender may.
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 2000)
  await seen('that it goes on', 20, () => flowing(run, before + 12))
  expect(held.runs).toHaveLength(1)
}, 60_000)

const looked = ({ black, silent }: LiveState['health']) =>
  black !== null && silent !== null && { black, silent }

it.concurrent('tells a black picture and silence from what is well, and how many pictures come', async (context) => {
  const { main, channel } = await start(context)
  const first = testSender({ nothing: true })
  main.comes(first)
  const dark = await seen('a look at nothing', 40, () => looked(channel.state().health))
  expect([dark.black.is, dark.silent.is]).toEqual([true, true])
  const { health, since } = channel.state()
  expect([health.promisedRate, health.lastMinute.gaps]).toEqual([25, 0])
  expect(dark.black.since).toBeGreaterThanOrEqual(since)
  // The rules go by what the runner says, half a minute on.
  const state = { ...channel.state(), source: 'main' } as const
  const now = new Date(dark.black.since + 30_000)
  const kinds = alarmSteps({ state }, { open: [], now }).map((step) => `${step.do} ${step.kind}`)
  expect(kinds).toEqual(['begin silence', 'begin black'])

  // Another sender is looked at anew.
  first.kill()
  main.comes(testSender())
  const well = await seen('a look at the next sender', 40, () => {
    const found = looked(channel.state().health)
    return found && !found.black.is && found
  })
  expect([well.black.is, well.silent.is]).toEqual([false, false])
  await seen('a rate', 20, () => channel.state().health.pictureRate)
}, 90_000)

/** Inside the sandbox; only ours. */
async function killEncoder(): Promise<void> {
  const below = await familyOf(process.pid)
  const inside = below.filter(
    // Not those of the other tests, nor who draws a slate.
    ({ command }) => /^\/usr\/bin\/ffmpeg .*-tune zerolatency .*-frag_duration/.test(command),
  )
  expect(inside.length).toBeGreaterThan(0)
  for (const { pid } of inside) kill9(pid)
}

it.concurrent('encodes a ladder whose rungs begin at the same pictures, and goes on when ffmpeg is killed', async (context) => {
  const { main, held, channel } = await start(context, 'ladder')
  main.comes(testSender({ size: '640x480', format: 'flv' }))
  const live = await seen('a ladder', 30, () => flowing(held.runs[0], 8))
  expect(Object.keys(live.renditions)).toEqual(['v240', 'v360', 'v480', 'a128'])
  expectSound(live)
  const keys = (run: SeenRun) =>
    ['v240', 'v360', 'v480'].map((name) =>
      run.renditions[name]?.fragments.filter(({ key }) => key).map(({ start }) => start.toFixed(2)),
    )
  await seen('a second group of pictures', 20, () => keys(live).every((found) => (found?.length ?? 0) > 1))
  const [low = [], ...others] = keys(live)
  for (const one of others) expect(one?.slice(0, 2)).toEqual(low.slice(0, 2))
  expect(channel.state().health.way).toBe('ladder')

  await killEncoder()
  const back = await seen('the same sender again', 30, () => {
    const last = held.runs.at(-1)
    return held.runs.length > 1 && last?.source === 'main' && flowing(last)
  })
  expectSound(back)
}, 90_000)
