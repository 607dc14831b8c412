import { setTimeout as sleep } from 'node:timers/promises'
import type { Page } from 'playwright-core'
import { signPath } from '#cdn-config/tokens.ts'
import { play, videoState } from '#tests/support/browser.ts'
import { until } from '#tests/support/processes.ts'
import { openPageAt, standing } from '../chromium.ts'
import { edgeHosts } from '../map.ts'
import { edgeOf, type Lab, originUrl, type Scene, type Shown } from '../scene.ts'

/** Seconds that the first address is good for, and that are watched after its end. */
const [life, watched] = [12, 40]

/**
 * An address that ends long before the player was told: as with a device whose clock is behind, the edge's 410 is all that
 * says so, not the player's own timer.
 */
export const renewal: Scene = {
  name: 'renewal',
  title: 'An address that has ended',
  long: true,
  about: `Chromium at home and abroad is given an address that ends after ${life} s, though the answer says hours, and is watched for ${watched} s after that. *media before*: segments and init segments by that address; *410*: refusals by edges; *asked again*: requests for a new address; *media then*: what came by others, and from where. *stalls*: as above.`,
  run: async (lab) => {
    const shown: Shown = {
      head: ['viewer at', 'media before', '410', 'asked again', 'media then', 'from', 'stalls', 's'],
      ...{ rows: [], notes: [], faults: [] },
    }
    for (const { place, nearest } of [
      { place: 'almaty', nearest: 'almaty' },
      { place: 'abroad', nearest: 'frankfurt' },
    ]) {
      const { before, refused, asked, after, stalls, still, moved } = await outlived(lab, place)
      const from = [...new Set(after)].join(', ')
      const row = [place, before, refused, asked, after.length, from, stalls, still.toFixed(1)]
      shown.rows.push(row)
      if (before === 0 || refused === 0) shown.faults.push(`${place}: no 410 after ${before} that were good`)
      if (asked !== 1) shown.faults.push(`${place}: ${asked} requests for a new address`)
      if (from !== nearest) shown.faults.push(`${place}: with the new address media came from ${from}`)
      if (stalls > 0 || !moved) shown.faults.push(`${place}: the picture stood still, ${stalls} times`)
    }
    return shown
  },
}

async function outlived(lab: Lab, place: string) {
  const { page, close } = await openPageAt(lab, place)
  try {
    const seen = { before: 0, refused: 0, after: [] as string[] }
    const { asked, isFirst, end } = await endEarly(page, lab)
    page.on('response', (answer) => {
      const url = new URL(answer.url())
      const edge = edgeHosts.some(({ address }) => address === url.host)
      if (edge && answer.status() === 410) seen.refused += 1
      if (!/\.(m4s|mp4)$/.test(url.pathname) || !answer.ok()) return
      if (isFirst(url)) seen.before += 1
      else seen.after.push(edgeOf(url.origin))
    })
    await page.goto(`${originUrl}/watch/${lab.first}`)
    await play(page)
    await until('a picture that moves', 60, async () => (await videoState(page)).time > 1)
    await sleep(Math.max(0, end() - Date.now()))
    const { time } = await videoState(page)
    await sleep(watched * 1000)
    const moved = (await videoState(page)).time > time + watched - 5
    const stands = await standing(page)
    const still = stands.reduce((sum, { ms }) => sum + ms, 0) / 1000
    return { ...seen, asked: asked() - 1, stalls: stands.length, still, moved }
  } finally {
    await close()
  }
}

const signed = /\/p\/\d+\/[^/"]+\/([^/"]+)\//g

/** The first answer with addresses has ones that end early; the rest are the hub's own. */
async function endEarly(page: Page, { hub }: Lab) {
  let [asked, end, first] = [0, 0, '']
  await page.route(/\/titles\/[^/]+\/playback$/, async (route) => {
    asked += 1
    if (asked > 1) return route.continue()
    const answer = await route.fetch()
    end = Date.now() + life * 1000
    const body = (await answer.text()).replaceAll(signed, (_, scope: string) => {
      first = signPath(hub.secret, scope, new Date(end))
      return first
    })
    return route.fulfill({ response: answer, body })
  })
  return { asked: () => asked, end: () => end, isFirst: (url: URL) => url.pathname.startsWith(first) }
}
