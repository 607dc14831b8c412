import { Check } from 'typebox/value'
import { describe, expect, test } from 'vitest'
import { NewTitle } from '#catalog/contract/title.ts'
import { CommandError } from '#platform/errors.ts'
import { newTitle, parseUpload } from './upload-options.ts'

describe('parseUpload', () => {
  test('fills in what was not said', () => {
    expect(parseUpload(['film.mp4'])).toEqual({
      files: ['film.mp4'],
      title: null,
      kind: 'recording',
      ...{ series: null, season: null, episode: null, credits: [] },
      region: null,
      territories: ['KZ'],
      uses: ['stream'],
      licence: null,
      subtitles: [],
      wait: null,
      json: false,
    })
  })

  test('takes every option, also after the files and more than one file', () => {
    const line =
      '--kind aitys a.mp4 --region KZ-63 --territory KZ,KG,KZ b.mp4 --uses stream,download --wait complete --json'
    const series = ['--series', ' Көктем ', '--season', '2', '--episode', '7', '--credit', 'akyn: А Б']
    expect(parseUpload([...line.split(' '), '--title', ' Айтыс ', ...series])).toEqual({
      files: ['a.mp4', 'b.mp4'],
      title: 'Айтыс',
      kind: 'aitys',
      ...{ series: 'Көктем', season: 2, episode: 7, credits: [{ role: 'akyn', name: 'А Б' }] },
      region: 'KZ-63',
      territories: ['KZ', 'KG'],
      uses: ['stream', 'download'],
      licence: null,
      subtitles: [],
      wait: 'complete',
      json: true,
    })
  })

  test.each([
    [[], 'no file'],
    [['a.mp4', '--kind', 'opera'], '--kind opera'],
    [['a.mp4', '--region', 'KZ-99'], '--region KZ-99'],
    [['a.mp4', '--territory', 'Kazakhstan'], '--territory Kazakhstan'],
    [['a.mp4', '--territory', ''], '--territory'],
    [['a.mp4', '--uses', 'stream,copy'], '--uses copy'],
    [['a.mp4', '--wait', 'ready'], '--wait ready'],
    [['a.mp4', '--title', ' '], '--title'],
    [['a.mp4', '--series', ''], '--series'],
    [['a.mp4', '--season', '0'], 'from 1'],
    [['a.mp4', '--episode', 'x'], '--episode x'],
    [['a.mp4', '--credit', 'genius:A'], 'ROLE:NAME'],
    [['a.mp4', '--credit', 'akyn:'], 'ROLE:NAME'],
    [['a.mp4', '--colour', 'red'], "'--colour'"],
    [['a.mp4', '--subtitles', 'a.vtt'], 'FILE:LANG'],
    [['a.mp4', 'b.mp4', '--subtitles', 'a.vtt:kk'], 'goes with one file'],
    [['a.mp4', '--subtitles', 'a.vtt:kk', '--subtitles', 'b.vtt:KAZ'], 'two files for kk'],
  ])('%j is wrong usage', (args, said) => {
    const error = catchError(() => parseUpload(args))
    expect(error).toBeInstanceOf(CommandError)
    expect(error).toMatchObject({ exitCode: 2, message: expect.stringContaining(said) })
  })
})

test('subtitles: the language is what follows the last colon, in its canonical form', () => {
  const { subtitles } = parseUpload(['a.mp4', '--subtitles', 'C:x.srt:kaz', '--subtitles', 'y.ass:kk-latn'])
  expect(subtitles).toEqual([
    { path: 'C:x.srt', language: 'kk' },
    { path: 'y.ass', language: 'kk-Latn' },
  ])
})

describe('newTitle', () => {
  test('is one the hub takes, with the licence inside', () => {
    const title = newTitle(
      parseUpload(['x/Той 2019.mkv', '--territory', 'WORLD']),
      'x/Той 2019.mkv',
      0,
      'Студия',
    )
    expect(Check(NewTitle, title)).toBe(true)
    expect(title).toEqual({
      kind: 'recording',
      texts: { kk: { title: 'Той 2019' } },
      licence: { licensor: 'Студия', territories: ['WORLD'], uses: ['stream'] },
    })
  })

  test('numbers several files under one title, and their episodes', () => {
    const options = parseUpload(['a.mp4', 'b.mp4', '--title', 'Бөлім', '--episode', '7'])
    const titles = options.files.map((file, index) => newTitle(options, file, index, 'A'))
    expect(titles.map(({ texts, episode }) => [texts.kk?.title, episode])).toEqual([
      ['Бөлім 1', 7],
      ['Бөлім 2', 8],
    ])
  })
})

function catchError(action: () => unknown): unknown {
  try {
    return action()
  } catch (error) {
    return error
  }
}
