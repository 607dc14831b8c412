import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { Check } from 'typebox/value'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { NewCredit } from '#catalog/contract/credit.ts'
import { NewTitle, titleKinds } from '#catalog/contract/title.ts'
import { orderChapters } from '#catalog/rules/chapters.ts'
import { makeFile } from './demo.ts'
import { loopSeconds } from './demo-drawing.ts'
import { scenes } from './demo-scenes.ts'
import { composeTune, renderWav, sampleRate } from './demo-sound.ts'
import { demoTitles } from './demo-titles.ts'

describe('the demo catalogue', () => {
  test('is of titles the hub takes, of every kind, in three languages', () => {
    for (const { about, texts } of demoTitles) {
      expect(Check(NewTitle, { ...about, texts }), texts.en?.title).toBe(true)
      expect(Object.keys(texts)).toEqual(['kk', 'ru', 'en'])
    }
    expect(new Set(demoTitles.map(({ about }) => about.kind))).toEqual(new Set(titleKinds))
    expect(new Set(demoTitles.map(({ name }) => name)).size).toBe(demoTitles.length)
  })

  test('has turns inside the aitys, of akyns whose names say that they are examples', () => {
    const [aitys] = demoTitles.filter(({ chapters }) => chapters)
    const { chapters } = orderChapters([...(aitys?.chapters ?? [])], aitys?.seconds ?? 0) as { chapters: [] }
    expect(chapters).toHaveLength(9)
    for (const { credits = [] } of [aitys?.about ?? {}, ...chapters] as { credits?: NewCredit[] }[])
      for (const { name } of credits) expect(name).toMatch(/^Үлгі /)
  })

  test('says in every description that it was made by a program', () => {
    const notes = { kk: /бағдарлама жасаған/, ru: /сделала программа/, en: /made by a program/ } as const
    for (const { texts } of demoTitles) {
      for (const language of ['kk', 'ru', 'en'] as const)
        expect(texts[language]?.description).toMatch(notes[language])
    }
  })

  test('is twenty to sixty seconds a title, in whole loops of the picture', () => {
    for (const { seconds, picture } of demoTitles) {
      expect(seconds).toBeGreaterThanOrEqual(20)
      expect(seconds).toBeLessThanOrEqual(60)
      if (picture) expect(seconds % loopSeconds).toBe(0)
    }
  })
})

describe('scenes', () => {
  test.each(Object.entries(scenes))('%s ends where it began', (_, draw) => {
    for (const { x, y } of draw('sky', 'madder', 'gold').layers) {
      for (const expression of [x, y]) {
        const moved = at(expression, loopSeconds) - at(expression, 0)
        // Runs of a pattern go on by its period, which is a whole number of units; all else comes back.
        expect(Math.abs(moved - Math.round(moved))).toBeLessThan(1e-6)
        if (!/t\/\d+/.test(expression.replaceAll(/sin\([^)]*\)+/g, ''))) expect(moved).toBeCloseTo(0)
      }
    }
  })
})

describe('sound', () => {
  const tune = { seed: 7, tempo: 160, string: 146.83 }

  test('is the same for the same seed, and another for another', () => {
    expect(composeTune(tune, 10)).toEqual(composeTune(tune, 10))
    expect(composeTune(tune, 10)).not.toEqual(composeTune({ ...tune, seed: 8 }, 10))
  })

  test('is a WAV file of the length asked for, loud and not clipped', () => {
    const wav = renderWav(composeTune(tune, 3), 3, 7)
    expect(wav.length).toBe(44 + 2 * 3 * sampleRate)
    const samples = new Int16Array(wav.buffer, wav.byteOffset + 44, 3 * sampleRate)
    const peak = samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0)
    expect(peak).toBe(Math.round(0.7 * 32767))
  })
})

describe('files', () => {
  let folder = ''
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'nar-demo-test-'))
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  test.each([
    ['spring-aitys.mkv', ['h264', 'flac']],
    ['morning-wave.flac', ['flac']],
  ])('%s holds %j and lasts as planned', async (name, codecs) => {
    const title = demoTitles.find((one) => one.name === name)
    if (!title) throw new Error(`no demo title ${name}`)
    const path = await makeFile(title, folder)
    const { stdout } = await promisify(execFile)('ffprobe', [
      ...['-v', 'error', '-show_entries', 'stream=codec_name:format=duration', '-of', 'json', path],
    ])
    const { streams, format } = JSON.parse(stdout)
    expect(streams.map(({ codec_name }: { codec_name: string }) => codec_name)).toEqual(codecs)
    expect(Number(format.duration)).toBeCloseTo(title.seconds, 1)
  })
})

/** The value of one of our ffmpeg expressions: JavaScript's own arithmetic, with `t`, `PI`, `sin` and `floor`. */
function at(expression: string, t: number): number {
  return new Function('t', 'PI', 'sin', 'floor', `return ${expression}`)(t, Math.PI, Math.sin, Math.floor)
}
