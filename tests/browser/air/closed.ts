import { expect } from 'vitest'
import type { Programme } from '#catalog/contract/channel.ts'
import { until } from '#tests/support/processes.ts'
import { type Stations, slot } from './stations.ts'
import { arriveAt, each, lookAll, plays, type Viewer, wordsOf } from './viewers.ts'
import type { Evening } from './watching.ts'

const germany = '91.0.0.1'
/** So long the match is on, s: it is seen again 10 s after it. */
const matchSeconds = 30

const isClosed = ({ page }: Viewer) => page.locator('.closed-here').waitFor()

/** A match that Kazakhstan alone may see: for who watches abroad already, and who comes. */
export async function isBlackedOut(
  stations: Stations,
  atHome: readonly Viewer[],
  { now }: Evening,
): Promise<void> {
  const { send, tv } = stations
  // Who watches a little behind is to be in what is on: what is over ends for itself.
  await until('some time of what is on', 120, async () => Date.now() > Date.parse(now.starts) + 25_000)
  const abroad = await arriveAt(stations, `/channel/${tv}`, { from: germany })
  // One of them watches a little behind.
  const earlier = Math.floor(Date.now() / 1000) - 20
  const late = (await arriveAt(stations, `/channel/${tv}?from=${earlier}`, { from: germany })).slice(0, 1)
  await each([...abroad, ...late], (viewer) => plays(viewer))
  const begin = Date.now() + 12_000
  const match = slot(begin, begin + matchSeconds * 1000, 'Футбол: Астана — Қайрат')
  const { id } = await send<Programme>('POST', `/channels/${tv}/programmes`, match)
  const own = { licensor: 'Федерация', territories: ['KZ'], uses: ['live'] }
  await send('POST', `/channels/${tv}/programmes/${id}/licences`, own)
  // It goes on by itself soon: looked at as soon as it is there.
  const behind = each(late, async (viewer) => {
    await isClosed(viewer)
    await lookAll([viewer], 'closed-behind')
  })
  await each(abroad, isClosed)
  expect(Date.now(), 'not closed before it begins').toBeGreaterThan(begin - 1500)
  const newcomers = await arriveAt(stations, `/channel/${tv}`, { from: germany })
  await each(newcomers, isClosed)
  await lookAll(abroad, 'closed-in-play')
  await lookAll(newcomers, 'closed-arriving')
  await each(atHome, async (viewer) => {
    await plays(viewer)
    expect(await viewer.page.locator('.closed-here').count()).toBe(0)
  })
  await behind
  await each([...abroad, ...newcomers, ...late], async (viewer) => {
    await viewer.page.locator('.closed-here').waitFor({ state: 'detached', timeout: 90_000 })
    await plays(viewer)
  })
  await lookAll(abroad, 'open-again')
  await each([...abroad, ...newcomers, ...late], (viewer) => viewer.close())
}

/** The recording of a programme is restricted that is seen by time shift; the channel goes on. */
export async function isRestricted(
  { send, tv, tokens }: Stations,
  viewers: readonly Viewer[],
  { recorded }: Evening,
): Promise<void> {
  const find = async () =>
    (await send<{ programmes: Programme[] }>('GET', guideAround(tv, recorded))).programmes.find(
      ({ id }) => id === recorded.id,
    )
  await until('the recording', 90, async () => ((await find())?.titleId ?? null) !== null)
  const titleId = (await find())?.titleId ?? ''
  const begin = Date.parse(recorded.starts)
  await each(viewers, async (viewer) => {
    const { page } = viewer
    await page.goto(`${new URL(page.url()).origin}/channel/${tv}?from=${Math.floor(begin / 1000) + 1}`)
    await plays(viewer)
  })
  const restriction = {
    ...{ authority: 'Есіл аудандық соты', decision: '2-1407/2026', decidedOn: '2026-11-20' },
    ...{ reason: 'court', territories: ['KZ'] },
  }
  await send('POST', `/titles/${titleId}/restrictions`, restriction, tokens.moderator)
  // A short piece has been loaded whole by then, and nothing of it is asked for any more: who comes again is told.
  await each(viewers, async (viewer) => {
    await viewer.page.reload()
    await isClosed(viewer)
  })
  await lookAll(viewers, 'restricted')
  await each(viewers, async (viewer) => {
    await viewer.page
      .getByRole('button', { name: wordsOf(viewer).live.toEdge })
      .last()
      .click()
    await viewer.page.locator('.live-clock .live-mark').waitFor()
    await plays(viewer)
  })
  // Who comes to it finds it closed, too, and what came after it open.
  await each(viewers, async (viewer) => {
    await viewer.page.goto(
      `${new URL(viewer.page.url()).origin}/channel/${tv}?from=${Math.floor(begin / 1000) + 1}`,
    )
    await isClosed(viewer)
    await viewer.page.getByRole('button', { name: wordsOf(viewer).live.goOnAfter }).click()
    await plays(viewer)
  })
  await lookAll(viewers, 'after-restricted')
}

const guideAround = (tv: string, { starts, ends }: Programme) =>
  `/channels/${tv}/guide?from=${encodeURIComponent(starts)}&until=${encodeURIComponent(ends)}`
