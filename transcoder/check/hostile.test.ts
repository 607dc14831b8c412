import { Check } from 'typebox/value'
import { describe, expect, it } from 'vitest'
import { CheckReport } from '#catalog/contract/check.ts'
import { box } from '#tests/fixtures/hls/media.ts'
import {
  type Files,
  master,
  origin,
  playlistHeaders,
  servedBy,
  streamFiles,
} from '#tests/fixtures/hls/stream.ts'
import { checkStream } from './check.ts'
import { type Read, storedRead } from './fetch.ts'

/** What comes from strangers is reported, never thrown, and never takes long. */

async function survives(files: Files): Promise<CheckReport> {
  const report = await checkStream(servedBy(files), master)
  expect(Check(CheckReport, report)).toBe(true)
  return report
}

/** A linear congruential generator: the same breaks in every run. */
function random(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state % below
  }
}

const nasty = [
  '0',
  '-1',
  '18446744073709551615',
  '9'.repeat(400),
  '1e309',
  'NaN',
  '"',
  ',',
  '=',
  '\u0000',
  '{$x}',
  '../'.repeat(50),
  '%ff',
  'file:///etc/passwd',
  '\n#EXTINF:0,\n',
]

function brokenText(bytes: Buffer, pick: (below: number) => number): Buffer {
  const text = bytes.toString()
  const at = pick(text.length)
  return Buffer.from(text.slice(0, at) + nasty[pick(nasty.length)] + text.slice(at + pick(12)))
}

function brokenBytes(bytes: Buffer, pick: (below: number) => number): Buffer {
  const copy = Buffer.from(bytes)
  // Heads of boxes are where damage does most.
  for (let n = 0; n < 6; n += 1)
    copy[pick(Math.min(copy.length, 900))] = [0, 1, 0x7f, 0x80, 0xff][pick(5)] ?? 0
  return pick(3) === 0 ? copy.subarray(0, pick(copy.length)) : copy
}

describe('a check of hostile input', () => {
  it('survives streams with damage anywhere', { timeout: 60_000 }, async () => {
    for (let seed = 1; seed <= 120; seed += 1) {
      const pick = random(seed)
      const files = await streamFiles()
      const paths = [...files.keys()].filter((path) => /m3u8$|init|0\.m4s|0\.ts|vtt/.test(path))
      for (let n = 0; n < 3; n += 1) {
        const path = paths[pick(paths.length)] ?? ''
        const file = files.get(path)
        if (file)
          file.bytes = /m3u8$|vtt$/.test(path) ? brokenText(file.bytes, pick) : brokenBytes(file.bytes, pick)
      }
      await survives(files)
    }
  })

  it.each([
    { what: 'nothing', text: '' },
    { what: 'a page', text: '<html><body>404</body></html>' },
    {
      what: 'noise',
      text: Array.from({ length: 4000 }, (_, n) => String.fromCharCode((n * 7919) % 2048)).join(''),
    },
    { what: 'itself', text: '#EXTM3U\n#EXT-X-STREAM-INF:BANDWIDTH=1\nmaster.m3u8\n' },
    {
      what: 'addresses that are none',
      text: '#EXTM3U\n#EXT-X-STREAM-INF:BANDWIDTH=1\nhttp://[\n#EXT-X-MEDIA:TYPE=AUDIO,GROUP-ID="a",NAME="a",URI="::"\n',
    },
    {
      what: 'huge numbers',
      text: `#EXTM3U\n#EXT-X-TARGETDURATION:${'9'.repeat(30)}\n#EXTINF:${'9'.repeat(400)},\n#EXT-X-BYTERANGE:${'9'.repeat(30)}\na.ts\n`,
    },
    {
      what: 'times of nothing',
      text: `#EXTM3U\n#EXT-X-TARGETDURATION:0\n${'#EXTINF:0,\nv72/0.m4s\n'.repeat(300)}#EXT-X-ENDLIST\n`,
    },
    {
      what: 'very many variants',
      text: `#EXTM3U\n${'#EXT-X-STREAM-INF:BANDWIDTH=1\n{n}.m3u8\n'.repeat(20_000).replace(/\{n\}/g, (_, at) => String(at))}`,
    },
    { what: 'one endless line', text: `#EXTM3U\n#EXT-X-STREAM-INF:${'A="'.repeat(300_000)}\nx.m3u8\n` },
  ])('reports $what', { timeout: 30_000 }, async ({ text }) => {
    const files = await streamFiles()
    files.set('master.m3u8', { bytes: Buffer.from(text), headers: { ...playlistHeaders }, redirects: 0 })
    expect((await survives(files)).failed).toBeGreaterThan(0)
  })

  it('reports boxes without end, samples without number and clocks beyond all time', async () => {
    let nested = box('free')
    for (let depth = 0; depth < 5000; depth += 1) nested = box('moov', nested)
    const word = (...values: number[]) =>
      Buffer.concat(values.map((value) => Buffer.from(value.toString(16).padStart(8, '0'), 'hex')))
    const tfhd = box('tfhd', word(0, 1))
    const samples = box('moof', box('traf', tfhd, box('trun', word(0, 0xffff_ffff))))
    const late = box('moof', box('traf', tfhd, box('tfdt', word(0x0100_0000, 0xffff_ffff, 0xffff_ffff))))
    const endless = Buffer.from('000000016d6f6f66ffffffffffffffff', 'hex')
    const files = await streamFiles()
    const set = (path: string, bytes: Buffer) => Object.assign(files.get(path) ?? {}, { bytes })
    set('i36/init.mp4', nested)
    set('v36/0.m4s', samples)
    set('v36/1.m4s', late)
    set('a96/0.m4s', endless)
    const { results } = await survives(files)
    expect(results.find(({ id }) => id === 'rfc-segments-readable')?.findings).toEqual([
      'a96/0.m4s: the last box is cut off',
      'v36/0.m4s: more than 1000000 samples',
      'v36/1.m4s: an impossible decode time',
    ])
  })

  it('reads no more than http and its own asset', async () => {
    const asked: string[] = []
    const files = await streamFiles()
    files.set('master.m3u8', {
      bytes: Buffer.from('#EXTM3U\n#EXT-X-STREAM-INF:BANDWIDTH=1\n../../other/secret.m3u8\n'),
      headers: {},
      redirects: 0,
    })
    const get = async (path: string) => {
      asked.push(path)
      return files.get(path)?.bytes ?? null
    }
    await checkStream(storedRead(get), 'master.m3u8')
    expect(asked).toEqual(['master.m3u8', 'other/secret.m3u8'])
  })

  it('passes on what storage throws, for another try', async () => {
    const away = storedRead(() => Promise.reject(new Error('storage is away')))
    await expect(checkStream(away, 'master.m3u8')).rejects.toThrow('storage is away')
    await expect(checkStream(away, 'http://[')).rejects.toThrow(TypeError)
  })

  it('reads at most four files at once', async () => {
    const read = servedBy(await streamFiles())
    let now = 0
    let most = 0
    const slow: Read = async (address, options) => {
      now += 1
      most = Math.max(most, now)
      await new Promise((resolve) => setTimeout(resolve, 1))
      now -= 1
      return read(address, options)
    }
    await checkStream(slow, `${origin}master.m3u8`)
    expect(most).toBeLessThanOrEqual(8)
  })
})
