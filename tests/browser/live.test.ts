import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { startClock } from '#tests/bench/clock-picture.ts'
import { watchClock } from '#tests/bench/clock-viewer.ts'
import { openBrowser } from '#tests/support/browser.ts'
import { startLiveHub } from '#tests/support/live-hub.ts'
import { until } from '#tests/support/processes.ts'

/** hls.js over the hub. How old the pictures are is printed; `./nar bench live-delay` measures it. */
let live: Awaited<ReturnType<typeof startLiveHub>>
let browser: Browser
let source: ReturnType<typeof startClock>

beforeAll(async () => {
  ;[live, browser] = await Promise.all([startLiveHub(), openBrowser({ autoplay: true })])
}, 60_000)
afterAll(async () => {
  source.stop()
  await Promise.all([live.close(), browser.close()])
})

it('plays with low latency, and goes on by itself with the next source when one has gone', async () => {
  source = startClock()
  const first = await live.channel.openRun('main', source.feeds)
  await until('two segments', 30, async () => {
    const text = await (await fetch(`${live.base}live/v0.m3u8`)).text()
    return (text.match(/EXTINF/g)?.length ?? 0) >= 2
  })
  const watching = watchClock(browser, `${live.base}live/master.m3u8`, { low: true, seconds: 9, settle: 0 })
  await new Promise((done) => setTimeout(done, 4000))
  source.stop()
  await first.ended
  const second = Date.now()
  source = startClock()
  await live.channel.openRun('standby', source.feeds)
  const { delays, errors } = await watching
  expect(errors.filter((error) => error.includes('fatal'))).toEqual([])
  const ofSecond = delays.filter(([, , drawn]) => drawn > second).map(([, delay]) => delay)
  const median = [...ofSecond].sort((a, b) => a - b)[Math.floor(ofSecond.length / 2)]
  console.info(
    `${ofSecond.length} pictures of the second source, ${median} ms old; ${errors.join(', ') || 'no errors'}`,
  )
  expect(delays.length - ofSecond.length).toBeGreaterThan(30)
  expect(ofSecond.length).toBeGreaterThan(30)
})
