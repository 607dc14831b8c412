import { spawn } from 'node:child_process'
import { buffer } from 'node:stream/consumers'
import { setTimeout as sleep } from 'node:timers/promises'
import { startLiveHub } from '#tests/support/live-hub.ts'
import { entriesOf } from '#tests/support/live-viewer.ts'
import { clock, startClock } from './clock-picture.ts'

/**
 * How far media time and the wall clock go apart: a clock drawn into the picture against EXT-X-PROGRAM-DATE-TIME of the segment
 * that begins with it, once a minute. What is between is the way of a picture through encoder and packager, which should
 * stay what it was. The encoder's clock is this machine's, as is the wall clock. `--seconds N`: 7200 by default.
 */
export type LiveDriftResult = {
  seconds: number
  fps: number
  /** `at`: s since the first; `behind`: how much later than drawn the playlist says it was, ms. */
  looks: { at: number; behind: number }[]
  /** From one segment to the next: the most that its date is not the sum of those before it, ms. */
  gap: number
  discontinuities: number
}

const picture = { width: 320, height: 180, fps: 25, rows: 40 }

export async function bench(options: { seconds?: number }): Promise<LiveDriftResult> {
  const seconds = options.seconds ?? 7200
  const live = await startLiveHub('tv', Math.ceil(seconds / 3600) + 1)
  const source = startClock(picture)
  try {
    await live.channel.openRun('main', source.feeds)
    await sleep(15_000)
    const looks: LiveDriftResult['looks'] = []
    let [gap, discontinuities] = [0, 0]
    const begun = performance.now()
    for (;;) {
      const at = (performance.now() - begun) / 1000
      const list = readList(await (await fetch(`${live.base}live/v0.m3u8`)).text())
      const last = list.segments.at(-1)
      if (!last) throw new Error('the list has no segment')
      gap = Math.max(gap, list.gap)
      discontinuities = Math.max(discontinuities, list.discontinuities)
      const [init, media] = await Promise.all([list.map, last.uri].map((uri) => bytesOf(live.base, uri)))
      const drawn = await firstClock(Buffer.concat([init ?? Buffer.of(), media ?? Buffer.of()]))
      looks.push({ at: Math.round(at), behind: signed(last.from - drawn) })
      if (at >= seconds) return { seconds, fps: picture.fps, looks, gap, discontinuities }
      await sleep(Math.min(60_000, seconds * 1000))
    }
  } finally {
    source.stop()
    await live.close()
  }
}

const bytesOf = async (base: string, uri: string) =>
  Buffer.from(await (await fetch(new URL(uri, `${base}live/v0.m3u8`))).arrayBuffer())

/** Bars are modulo 2^20 ms. */
function signed(difference: number): number {
  const whole = 2 ** clock.bits
  const rest = ((difference % whole) + whole) % whole
  return rest > whole / 2 ? rest - whole : rest
}

/** Segments of a list with their dates, and whether the dates are the sums of what is between them. */
function readList(text: string) {
  // Parts are in segments: what two of them tell alike is one.
  const uris = new Set(text.split('\n').filter((line) => line !== '' && !line.startsWith('#')))
  const segments = entriesOf(text).filter(({ uri }) => uris.has(uri))
  const gaps = segments.map(({ from }, at) => Math.abs(from - (segments[at - 1]?.until ?? from)))
  return {
    map: /#EXT-X-MAP:.*URI="([^"]+)"/.exec(text)?.[1] ?? '',
    segments,
    gap: Math.round(Math.max(0, ...gaps)),
    discontinuities: text.split('#EXT-X-DISCONTINUITY\n').length - 1,
  }
}

/** What the bars of the first picture say, ms modulo 2^20. */
async function firstClock(media: Buffer): Promise<number> {
  const child = spawn(
    'ffmpeg',
    ['-v', 'error', '-i', 'pipe:0', '-frames:v', '1', '-pix_fmt', 'gray', '-f', 'rawvideo', 'pipe:1'],
    { stdio: ['pipe', 'pipe', 'inherit'] },
  )
  child.stdin.on('error', () => undefined)
  child.stdin.end(media)
  const gray = await buffer(child.stdout)
  const bar = picture.width / clock.bits
  let drawn = 0
  for (let bit = 0; bit < clock.bits; bit += 1)
    if ((gray[(picture.rows / 2) * picture.width + Math.floor((bit + 0.5) * bar)] ?? 0) > 128)
      drawn += 2 ** bit
  return drawn
}

/** By least squares: how fast the two go apart, ms an hour. */
function slope(looks: LiveDriftResult['looks']): number {
  const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
  const [t, b] = [mean(looks.map(({ at }) => at)), mean(looks.map(({ behind }) => behind))]
  const over = looks.reduce((sum, { at, behind }) => sum + (at - t) * (behind - b), 0)
  const under = looks.reduce((sum, { at }) => sum + (at - t) ** 2, 0)
  return under === 0 ? 0 : (over / under) * 3600
}

export function table({ seconds, fps, looks, gap, discontinuities }: LiveDriftResult): string {
  const behind = looks.map((look) => look.behind)
  const [least, most] = [Math.min(...behind), Math.max(...behind)]
  const drift = (slope(looks) * seconds) / 3600
  return [
    `${seconds} s, ${looks.length} looks at ${fps} pictures/s (one is ${1000 / fps} ms).`,
    '',
    '| date of a segment against the clock in its first picture | ms | asked |',
    '| --- | --- | --- |',
    `| at first, at last | ${behind[0]}, ${behind.at(-1)} | |`,
    `| least, most | ${least}, ${most} | |`,
    `| drift over the whole time, by least squares | ${drift.toFixed(1)} | ≤ one picture |`,
    `| most that a date is not the sum of those before it | ${gap} | |`,
    `| discontinuities | ${discontinuities} | 0 |`,
  ].join('\n')
}
