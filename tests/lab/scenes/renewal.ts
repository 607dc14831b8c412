import { execFile } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'
import type { Page, Request } from 'playwright-core'
import { signPath } from '#cdn-config/tokens.ts'
import { play, videoState } from '#tests/support/browser.ts'
import { until } from '#tests/support/processes.ts'
import { openPageAt, standing } from '../chromium.ts'
import { edgeHosts } from '../map.ts'
import { inNamespace } from '../network.ts'
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
    const seen = { before: 0, refused: 0, asked: 0, after: [] as string[] }
    const { isFirst, end } = await endEarly(page, lab, place)
    page.on('request', (request) => {
      if (/\/titles\/[^/]+\/playback$/.test(request.url())) seen.asked += 1
    })
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
    return { ...seen, stalls: stands.length, still, moved }
  } finally {
    await close()
  }
}

const signed = /\/p\/\d+\/[^/"]+\/([^/"]+)\//g

/** The addresses that come within the page end early, which its answer does not say; those asked for later are the hub's own. */
async function endEarly(page: Page, { hub }: Lab, place: string) {
  let end = 0
  const first = new Set<string>()
  await page.route(/\/watch\/[^/]+$/, async (route) => {
    const answer = await asked(place, route.request())
    end = Date.now() + life * 1000
    const body = answer.body.replaceAll(signed, (_, scope: string) => {
      const start = signPath(hub.secret, scope, new Date(end))
      first.add(start)
      return start
    })
    return route.fulfill({ status: answer.status, headers: answer.headers, body })
  })
  return { end: () => end, isFirst: (url: URL) => [...first].some((start) => url.pathname.startsWith(start)) }
}

/** As the browser asks, from where it is: what would fetch for it is not in its namespace. */
async function asked(place: string, request: Request) {
  const { accept = '', 'accept-language': language = '' } = request.headers()
  const headers = ['-H', `accept: ${accept}`, '-H', `accept-language: ${language}`]
  const [program = '', ...args] = inNamespace(`at-${place}`, ['curl', '-sSi', ...headers, request.url()])
  const { stdout } = await promisify(execFile)(program, args, { maxBuffer: 2 ** 24 })
  const [head = '', ...rest] = stdout.split('\r\n\r\n')
  const [line = '', ...lines] = head.split('\r\n')
  const pairs = lines.map((one) => [one.slice(0, one.indexOf(':')), one.slice(one.indexOf(':') + 2)] as const)
  // Of the bytes that are not changed yet.
  const kept = pairs.filter(([name]) => !/^(content-length|transfer-encoding|etag)$/i.test(name))
  return {
    status: Number(line.split(' ')[1]),
    headers: Object.fromEntries(kept),
    body: rest.join('\r\n\r\n'),
  }
}
