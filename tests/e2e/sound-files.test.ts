import { execFile } from 'node:child_process'
import { readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBrowser } from '#tests/support/browser.ts'
import { inGermany, type Who } from '#tests/support/catalog-client.ts'
import { start } from '#tests/support/recorder.ts'
import { closeByLaw } from '#tests/support/restrictions.ts'
import {
  answerTo,
  free,
  furnishedTitle,
  openSoundHub,
  probed,
  type SoundHub,
  samplesOf,
  sha256,
  soundSeconds,
  takenBytes,
} from '#tests/support/sound-hub.ts'
import { addProgramme } from '#tests/support/station.ts'
import { textOf } from '#tests/support/xml.ts'

/** The sound of titles as files, for people and podcast apps: made of the stored segments, and stored nowhere. */
const run = promisify(execFile)
let at: SoundHub
let titleId: string
let assetId: string

beforeAll(async () => {
  at = await openSoundHub()
  const made = await furnishedTitle(at)
  titleId = made.id
  assetId = made.asset
})
afterAll(() => at.close())

describe('the sound of a title as a file', () => {
  it('has the samples of the stored rendition, and says what it is', async () => {
    const { url: address, length, type } = await at.enclosureOf(titleId)
    expect(type).toBe('audio/mp4')
    const answer = await fetch(address)
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      ...{ 'content-type': 'audio/mp4', 'content-length': length, 'accept-ranges': 'bytes' },
      etag: expect.stringMatching(/^"[0-9a-f]{32}"$/),
      'content-disposition': expect.stringContaining(
        `filename*=UTF-8''${encodeURIComponent('Қорқыт күй жыр.m4a')}`,
      ),
    })
    const file = join(at.folder, 'whole.m4a')
    await writeFile(file, Buffer.from(await answer.arrayBuffer()))
    expect((await stat(file)).size).toBe(Number(length))
    await writeFile(join(at.folder, 'stored.mp4'), await at.rendition(assetId, 'a128'))
    const [ours, stored] = await Promise.all([samplesOf(file), samplesOf(join(at.folder, 'stored.mp4'))])
    expect([sha256(ours), ours.length]).toEqual([sha256(stored), stored.length])
    const { format, streams, chapters } = await probed(file)
    expect(Number(format.duration)).toBeCloseTo(soundSeconds, 1)
    expect(format.tags).toMatchObject({
      ...{ title: 'Қорқыт: күй/жыр', artist: 'Алмас Алматов', album_artist: 'station', date: '1989' },
      ...{ genre: 'Радио', description: 'Жырау мұрасы.' },
    })
    const sound = streams.find((one: { codec_type: string }) => one.codec_type === 'audio')
    expect([sound?.codec_name, sound?.channels, sound?.tags?.language]).toEqual(['aac', 2, 'kaz'])
    expect(
      streams.some((one: { disposition: { attached_pic?: number } }) => one.disposition.attached_pic === 1),
    ).toBe(true)
    const titles = chapters.map((one: { tags: object }) => one.tags)
    expect(titles).toEqual([{ title: 'Бөлім 0' }, { title: 'Бөлім 12' }])
  })

  it('answers any range of it, and what has not changed', async () => {
    const { url: address, length } = await at.enclosureOf(titleId)
    const whole = await takenBytes(address)
    const bytes = Number(length)
    const ranges = Array.from({ length: 40 }, (_, n): [number, number] => {
      const first = (n * 7919 * 131) % bytes
      return [first, Math.min(bytes - 1, first + ((n * n * 977) % 90_000))]
    })
    for (const [first, last] of [[0, 0], [bytes - 1, bytes - 1], ...ranges] as [number, number][]) {
      const answer = await fetch(address, { headers: { range: `bytes=${first}-${last}` } })
      expect([answer.status, answer.headers.get('content-range')]).toEqual([
        ...[206, `bytes ${first}-${last}/${bytes}`],
      ])
      const part = Buffer.from(await answer.arrayBuffer())
      expect(part.equals(whole.subarray(first, last + 1)), `${first}-${last}`).toBe(true)
    }
    const head = await fetch(address, { method: 'HEAD' })
    const etag = head.headers.get('etag') ?? ''
    expect([head.status, head.headers.get('content-length')]).toEqual([200, length])
    const about = async (headers: Who) => (await fetch(address, { headers })).status
    expect(await about({ 'if-none-match': etag })).toBe(304)
    expect(await about({ range: 'bytes=5-9', 'if-range': etag })).toBe(206)
    expect(await about({ range: 'bytes=5-9', 'if-range': '"other"' })).toBe(200)
    expect(await about({ range: `bytes=${bytes}-` })).toBe(416)
  })

  it('goes on in curl where it broke off', async () => {
    const { url: address } = await at.enclosureOf(titleId)
    const file = join(at.folder, 'resumed.m4a')
    // `head` ends after so many bytes, and curl with it.
    await run('sh', ['-c', `curl -s '${address}' | head -c 100001 > '${file}'`])
    const whole = await takenBytes(address)
    expect([(await stat(file)).size, whole.length > 200_000]).toEqual([100_001, true])
    await run('curl', ['-s', '-S', '-f', '-C', '-', '-o', file, address])
    expect(sha256(await readFile(file))).toBe(sha256(whole))
  })

  it('plays in Chromium, which seeks by ranges', async () => {
    const { url: address } = await at.enclosureOf(titleId)
    const browser = await openBrowser({ autoplay: true })
    try {
      const page = await browser.newPage()
      const heard = await page.evaluate(async (src) => {
        const audio = new Audio(src)
        const on = (name: string) =>
          new Promise((done, fail) => {
            audio.addEventListener(name, done, { once: true })
            audio.addEventListener('error', () => fail(new Error(audio.error?.message)), { once: true })
          })
        await on('loadedmetadata')
        const sought = on('seeked')
        audio.currentTime = 19
        await sought
        const over = on('ended')
        await audio.play()
        await over
        return { duration: audio.duration, time: audio.currentTime }
      }, address)
      expect(heard.duration).toBeCloseTo(soundSeconds, 1)
      expect(heard.time).toBeCloseTo(soundSeconds, 1)
    } finally {
      await browser.close()
    }
  })

  it('is made in the alphabet of the feed, under an address that is over when it says something else', async () => {
    const [cyrillic, latin] = [await at.enclosureOf(titleId), await at.enclosureOf(titleId, 'kk-Latn')]
    expect(latin.url).not.toBe(cyrillic.url)
    const file = join(at.folder, 'latin.m4a')
    await writeFile(file, await takenBytes(latin.url))
    expect((await probed(file)).format.tags.title).toBe('Qorqyt: küi/jyr')
    const other = await at.copyOf(assetId, { licence: free })
    const before = await at.enclosureOf(other.id)
    await at.api.patch(at.owner, other, { texts: { kk: { title: 'Жаңа ат' } } })
    expect(await answerTo(before.url)).toEqual([410, 'file-replaced'])
    expect(await answerTo((await at.enclosureOf(other.id)).url)).toEqual([200, ''])
  })

  it('comes with its words and chapters', async () => {
    const { transcript, chapters } =
      (await at.itemsOf('/feeds/titles.xml?hl=kk-Arab')).items.get(titleId) ?? {}
    expect(transcript).toMatchObject({ type: 'text/vtt', language: 'kk' })
    expect((await takenBytes(transcript?.url ?? '')).toString()).toContain('Ассалаумағалейкүм!')
    expect(chapters?.type).toBe('application/json+chapters')
    const list = JSON.parse((await takenBytes(chapters?.url ?? '')).toString())
    expect(list.chapters.map((one: { startTime: number }) => one.startTime)).toEqual([0, 12])
    expect(list.chapters[0].title).toMatch(/^[\u0600-\u06ff]+ 0$/)
  })
})

it('encloses what was on air: a radio programme is an episode of its series', async () => {
  const { servers } = at.recorder
  const channelId = await at.recorder.channelOf('radio', { start, seconds: 9, run: 0, segment: 0, sizes: [] })
  const series = await at.api.call('POST', '/series', at.owner, {
    kind: 'radio',
    texts: { kk: { title: 'Таң' } },
  })
  const programme = { from: start, until: start + 7000, seriesId: series.json().id }
  const recorded = await at.recorder.begun(await addProgramme(servers.db, channelId, programme))
  await at.recorder.finish(recorded)
  const { titleId: id = '' } = (await at.recorder.context.ledger.asset(recorded)) ?? {}
  const feed = `/feeds/series/${programme.seriesId}.xml`
  // It was on air under a licence that lets nobody take it along.
  expect((await at.itemsOf(feed)).items.get(id)?.enclosure).toBeUndefined()
  await at.api.call('POST', `/titles/${id}/licences`, at.owner, free)
  const { root, items } = await at.itemsOf(feed)
  const { url: address = '', length } = items.get(id)?.enclosure ?? {}
  expect([textOf(root, 'podcast:medium'), textOf(root, 'itunes:duration')]).toEqual(['podcast', '7'])
  const file = join(at.folder, 'episode.m4a')
  await writeFile(file, await takenBytes(address))
  expect((await stat(file)).size).toBe(Number(length))
  await writeFile(join(at.folder, 'air.mp4'), await at.rendition(recorded, 'a128'))
  expect(sha256(await samplesOf(file))).toBe(sha256(await samplesOf(join(at.folder, 'air.mp4'))))
  expect((await probed(file)).format.tags).toMatchObject({ title: 'Айтыс', album: 'Таң' })
})

describe('a file is for nobody', () => {
  const enclosed = async (id: string, headers: Who = {}) =>
    (await at.itemsOf('/feeds/titles.xml', headers)).items.get(id)?.enclosure?.url

  it('whom no licence lets take it along, which the feed does not offer them', async () => {
    const { id } = await at.copyOf(assetId, { licence: free })
    await at.api.call('POST', `/titles/${id}/licences`, at.owner, {
      ...free,
      territories: ['WORLD'],
      uses: ['stream'],
    })
    const address = (await enclosed(id)) ?? ''
    expect(await answerTo(address, inGermany)).toEqual([403, 'not-in-territory'])
    expect(await enclosed(id, inGermany)).toBeUndefined()
    // Nor for its owner, there.
    expect(await answerTo(address, { ...inGermany, ...at.owner })).toEqual([403, 'not-in-territory'])
    const { licences } = (await at.api.get(`/titles/${id}`, at.owner)) as {
      licences: { id: string; uses: string[] }[]
    }
    const kept = licences.find(({ uses }) => uses.includes('download'))
    expect(await answerTo(address)).toEqual([200, ''])
    await at.api.call('DELETE', `/titles/${id}/licences/${kept?.id}`, at.owner)
    expect(await answerTo(address, { range: 'bytes=100-' })).toEqual([403, 'use-not-licensed'])
    expect(await enclosed(id)).toBeUndefined()
  })

  it('who has not paid, where the law forbids it, or while it is hidden', async () => {
    const { id } = await at.copyOf(assetId, { licence: free })
    const address = (await enclosed(id)) ?? ''
    const price = { amount: 50_000, currency: 'KZT', days: 2 }
    expect(await at.api.statusOf('PUT', `/titles/${id}/price`, at.owner, price)).toBeLessThan(300)
    expect(await answerTo(address)).toEqual([402, 'payment-required'])
    expect(await enclosed(id)).toBeUndefined()
    await closeByLaw(at.recorder.servers, id)
    expect((await answerTo(address))[0]).toBe(451)
    await at.api.patch(at.owner, { id }, { hidden: true })
    expect(await answerTo(address)).toEqual([404, 'not-found'])
  })
})
