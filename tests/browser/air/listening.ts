import { expect } from 'vitest'
import { startThinLink } from '#tests/support/thin-link.ts'
import { type Stations, slot } from './stations.ts'
import { arriveAt, each, lookAll, plays, wordsOf } from './viewers.ts'

const songs = ['Роза Рымбаева - Әлия', 'Қайрат Нұртас - Ауырмайды жүрек', 'Нұрғиса Тілендиев - Аққу']

/** A station: what it weighs before one presses play, songs that change by themselves, and a sleep timer. */
export async function listens(stations: Stations): Promise<void> {
  const { send, radio, sing } = stations
  const begin = Date.now() - 60_000
  await send('POST', `/channels/${radio}/programmes`, slot(begin, begin + 3_600_000, 'Қармақшы термелері'))
  await send('POST', `/channels/${radio}/programmes`, slot(begin + 3_600_000, begin + 7_200_000, 'Күй кеші'))
  await sing(songs[0] ?? '')
  const viewers = await arriveAt(stations, `/channel/${radio}`)
  await each(viewers, ({ page }) => page.locator('.sound-weight').first().waitFor())
  await lookAll(viewers, 'station')
  await each(viewers, async (viewer) => {
    await viewer.page.locator('.station-play').click()
    await plays(viewer)
  })
  for (const [at, song] of songs.slice(1).entries()) {
    await sing(song)
    // The text of a station is as it sends it, in every alphabet of the pages.
    await each(viewers, ({ page }) => page.locator('.station-heard b', { hasText: song }).waitFor())
    await each(viewers, ({ page }) =>
      expect
        .poll(() => page.locator('.songs li').count(), { timeout: 15_000 })
        .toBeGreaterThanOrEqual(at + 2),
    )
  }
  await each(viewers, ({ page }) => page.locator('.sleep-choice select').selectOption('20'))
  await lookAll(viewers, 'station-playing')
  await fallsSilent(stations, viewers)
  await each(viewers, ({ close }) => close())
}

/** Where what is on ends soon, silence comes with its end; on a busy machine the pages are not there again within half a minute. */
async function fallsSilent(
  { send, radio }: Stations,
  viewers: Awaited<ReturnType<typeof arriveAt>>,
): Promise<void> {
  const short = slot(Date.now() - 1000, Date.now() + 40_000, 'Ауа райы')
  await send('POST', `/channels/${radio}/programmes`, short)
  await each(viewers, async (viewer) => {
    const { page } = viewer
    await page.reload()
    await page.locator('.station-play').click()
    await plays(viewer)
    await page.locator('.sleep-choice select').selectOption('programme')
    await page.getByText(wordsOf(viewer).controls.slept).waitFor()
    expect(await page.evaluate(() => document.querySelector('video')?.paused)).toBe(true)
  })
  await lookAll(viewers, 'station-slept')
}

/** 256 kbit/s and 300 ms, for a channel that such a link carries. */
export async function watchesOverAThinLink(stations: Stations): Promise<void> {
  const link = await startThinLink(stations.hub.url, { bitsPerSecond: 256_000, latencyMs: 300 })
  try {
    const begin = Date.now()
    const [viewer] = await arriveAt(stations, `/channel/${stations.tv}`, { url: link.url })
    if (!viewer) return
    await plays(viewer, 60_000)
    console.info(`over 256 kbit/s with 300 ms a channel plays after ${Date.now() - begin} ms`)
    await viewer.page.waitForTimeout(10_000)
    await lookAll([viewer], 'thin')
    await viewer.close()
  } finally {
    await link.close()
  }
}
