import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { beforeAll, expect, it } from 'vitest'
import budget from '#player/budget.json' with { type: 'json' }

/**
 * What JavaScript may weigh, gzip bytes (player/budget.json). `beforePicture`: what a watch page runs before it shows a picture;
 * `bundle`: what a page loads beside it, for browsing, and with a title that is played. Whoever raises a number says why.
 */
const dist = join(import.meta.dirname, '../../player/dist')
let files: string[]
let html: string

const weigh = async (file: string) => gzipSync(await readFile(join(dist, file)), { level: 9 }).length

beforeAll(async () => {
  html = await readFile(join(dist, 'index.html'), 'utf8')
  files = (await readdir(join(dist, 'assets'))).map((name) => `assets/${name}`)
})

/** The entry and what is fetched with it. */
const withPage = () =>
  [...html.matchAll(/(?:src|href)="\/(assets\/[^"]+\.js)"/g)].map(([, file]) => file ?? '')
const named = (pattern: RegExp) => files.filter((file) => pattern.test(file))
const sum = async (all: string[]) => {
  const weights = await Promise.all([...new Set(all)].map(weigh))
  return weights.reduce((total, each) => total + each, 0)
}

it('a watch page shows its picture with a few kB', async () => {
  expect(await weigh('starter.js')).toBeLessThanOrEqual(budget.beforePicture.watch)
})

it('browsing and playing stay within their budgets', async () => {
  const browsing = withPage()
  expect(browsing.length).toBeGreaterThan(2)
  const playing = [...named(/\/watch-page-[\w-]+\.js$/), ...named(/\/hls-[\w-]+\.js$/)]
  expect(playing).toHaveLength(2)
  expect(await sum(browsing)).toBeLessThanOrEqual(budget.bundle.browsing)
  expect(await sum([...browsing, ...playing])).toBeLessThanOrEqual(budget.bundle.playing)
})
