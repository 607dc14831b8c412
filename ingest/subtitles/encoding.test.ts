import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { decodeCodePage, kz1048, ptcp154, windows1252 } from './code-pages.ts'
import { decodeSubtitles } from './encoding.ts'

const kazakh = `1
00:00:01,000 --> 00:00:03,500
Қазақ халқының айтыс өнері – ғасырлар бойы үзілмеген дәстүр.

2
00:00:04,000 --> 00:00:06,000
«Сәлем, ағайын! Бүгін кім жеңеді?» — деп сұрады ұстаз.
`
const russian = '1\n00:00:01,000 --> 00:00:03,000\nПривет! Как дела, ещё не поздно?\n'

/** By iconv of glibc, which has its own tables. */
const iconv = (text: string, to: string): Buffer =>
  execFileSync('iconv', ['-f', 'UTF-8', '-t', to], { input: text })
const hasIconv = (() => {
  try {
    return execFileSync('iconv', ['-l'], { encoding: 'utf8' }).includes('PT154')
  } catch {
    return false
  }
})()

/** Codes that stand for nothing. */
const unused: Record<string, number[]> = { RK1048: [0x98], CP1252: [0x81, 0x8d, 0x8f, 0x90, 0x9d] }

describe.skipIf(!hasIconv)('code pages', () => {
  test.each([
    ['PT154', ptcp154],
    ['RK1048', kz1048],
    ['CP1252', windows1252],
  ])('%s is the same in glibc, byte for byte', (name, page) => {
    const bytes = Array.from({ length: 256 }, (_, byte) => byte).filter(
      (byte) => !unused[name]?.includes(byte),
    )
    const theirs = execFileSync('iconv', ['-f', name, '-t', 'UTF-8'], { input: Buffer.from(bytes) })
    expect(decodeCodePage(Uint8Array.from(bytes), page)).toBe(theirs.toString())
  })

  test.each([
    ['UTF-8', 'utf-8'],
    ['UTF-16LE', 'utf-16le'],
    ['UTF-16BE', 'utf-16be'],
    ['UTF-16', 'utf-16le'],
    ['PT154', 'PTCP154'],
    ['RK1048', 'KZ-1048'],
  ])('Kazakh in %s is recognised', (to, encoding) => {
    expect(decodeSubtitles(iconv(kazakh, to))).toMatchObject({ text: kazakh, encoding, unsure: false })
  })

  test('Russian and Ukrainian in windows-1251', () => {
    expect(decodeSubtitles(iconv(russian, 'CP1251'))).toMatchObject({
      text: russian,
      encoding: 'windows-1251',
    })
    const ukrainian = 'Її єдина мрія – щасливе життя в Україні. Ґанок, з’їзд'
    expect(decodeSubtitles(iconv(ukrainian, 'CP1251'), 'uk').text).toBe(ukrainian)
  })

  test.each([
    ['CP1252', '“It’s a café”, naïve — façade'],
    ['CP1254', 'Türkçe şarkı söylüyoruz, çok güzel bir gün: ışık, Iğdır'],
  ])('Latin in %s', (to, text) => {
    expect(decodeSubtitles(iconv(text, to)).text).toBe(text)
  })

  test('what was read wrongly once and saved again is put right', () => {
    const wrong = (text: string, as: string, read: string) => {
      const bytes = execFileSync('iconv', ['-c', '-f', read, '-t', 'UTF-8'], { input: iconv(text, as) })
      return decodeSubtitles(bytes)
    }
    expect(wrong(russian, 'CP1251', 'LATIN1')).toMatchObject({ text: russian, repaired: true })
    expect(wrong(russian, 'UTF-8', 'LATIN1')).toMatchObject({ text: russian, repaired: true })
    expect(wrong(kazakh, 'UTF-8', 'LATIN1')).toMatchObject({ text: kazakh, repaired: true })
    expect(wrong(kazakh, 'PT154', 'LATIN1')).toMatchObject({ text: kazakh, repaired: true })
    const short = 'Привет, мир'
    expect(wrong(short, 'UTF-8', 'CP1251')).toMatchObject({ text: short, repaired: true })
  })
})

test('text that is right stays as it is', () => {
  for (const text of [
    kazakh,
    russian,
    'Où est l’élève ? Ça va très bien.',
    'Straße über Öl',
    'قازاق ٴتىلى',
    'Қойшы?',
  ])
    expect(decodeSubtitles(Buffer.from(text))).toMatchObject({ text, repaired: false, encoding: 'utf-8' })
})

test('line ends of every kind become one kind, and the byte order mark goes', () => {
  expect(decodeSubtitles(Buffer.from('\ufeffa\rb\r\nc\nd')).text).toBe('a\nb\nc\nd')
})

test('a few broken bytes do not make UTF-8 another encoding', () => {
  const bytes = Buffer.concat([Buffer.from(kazakh), Buffer.of(0xff, 0xd2)])
  expect(decodeSubtitles(bytes)).toMatchObject({ encoding: 'utf-8', invalid: 2 })
})

test('bytes without text are refused', () => {
  const zip = Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.alloc(4000)])
  for (const bytes of [zip, Buffer.from(Array.from({ length: 4096 }, (_, at) => (at * 73) % 256))])
    expect(() => decodeSubtitles(bytes)).toThrow(expect.objectContaining({ code: 'not-subtitles' }))
})

test('one letter decides between code pages, and little evidence is told', () => {
  const [kz, pt] = [iconvOr('ұқ', kz1048), iconvOr('ұқ', ptcp154)]
  expect(decodeSubtitles(kz)).toMatchObject({ text: 'ұқ', encoding: 'KZ-1048' })
  expect(decodeSubtitles(pt)).toMatchObject({ text: 'ұқ', encoding: 'PTCP154' })
})

function iconvOr(text: string, page: string): Buffer {
  return Buffer.from(
    [...text].map((char) => (char < '\u0080' ? char.charCodeAt(0) : 0x80 + page.indexOf(char))),
  )
}

test('ten megabytes take seconds at most', () => {
  const page = readFileSync(join(import.meta.dirname, 'code-pages.ts'))
  const bytes = Buffer.alloc(10 * 1024 * 1024, Buffer.concat([page, Buffer.of(0xe0, 0xf1, 0x0a)]))
  const before = process.cpuUsage()
  decodeSubtitles(bytes)
  expect(process.cpuUsage(before).user / 1e6).toBeLessThan(5)
})
