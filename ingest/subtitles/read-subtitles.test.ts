import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { Problem } from '#platform/errors.ts'
import { readSubtitles } from './read-subtitles.ts'
import { writeWebVtt } from './webvtt.ts'

const media = resolve(import.meta.dirname, '../../../shared/media/subtitles')

/** Every file of the folder: `format encoding cues warnings: last words`, or the code of its refusal. */
const third = 'This is the third subtitle.'
const expected: readonly (readonly [string, string])[] = [
  ['androidx-srt/empty', 'subtitles-empty'],
  ['androidx-srt/typical', `srt utf-8 3: ${third}`],
  ['androidx-srt/typical_bad_timestamps', 'srt utf-8 1 cues-skipped×2: This is the first subtitle.'],
  ['androidx-srt/typical_extra_blank_line', `srt utf-8 3: ${third}`],
  ['androidx-srt/typical_missing_sequence', `srt utf-8 3: ${third}`],
  ['androidx-srt/typical_missing_timecode', `srt utf-8 2 cues-skipped×2: ${third}`],
  ['androidx-srt/typical_utf16be', `srt utf-16be 3: ${third}`],
  ['androidx-srt/typical_with_tags', 'srt utf-8 14: This  is a line.'],
  ['androidx-ssa/empty_style_line', 'ass utf-8 1: First line.'],
  ['androidx-ssa/invalid_positioning', 'ass utf-8 4: <b>\\pos(150,100) Fourth subtitle (no braces).</b>'],
  ['androidx-ssa/invalid_timecodes', 'ass utf-8 2 cues-skipped×6: <b>This is the last subtitle.</b>'],
  ['androidx-ssa/layer', 'ass utf-8 2: Layer negative.'],
  ['androidx-ssa/overlapping_timecodes', 'ass utf-8 7: Seventh subtitle - nested fully inside sixth'],
  ['androidx-ssa/positioning', 'ass utf-8 6: <b>Sixth subtitle (multiple overrides in same braces).</b>'],
  ['androidx-ssa/style_bold_italic', 'ass utf-8 3: <b><i>Third line with Bold Italic.</i></b>'],
  ['androidx-ssa/style_font_size', 'ass utf-8 2: Second line with font size 72.2.'],
  // Parts of a file, as a container keeps them.
  ['androidx-ssa/typical_dialogue', 'subtitles-empty'],
  ['androidx-ssa/typical_format', 'not-subtitles'],
  ['androidx-ssa/typical_header', 'subtitles-empty'],
  ['androidx-ssa/typical_utf16be', 'ass utf-16be 3: <b>This is the third subtitle, with a comma.</b>'],
  ['androidx-ssa/typical_utf16le', 'ass utf-16le 3: <b>This is the third subtitle, with a comma.</b>'],
  ['androidx-vtt/typical', 'vtt utf-8 2: This is the second subtitle.'],
  ['androidx-vtt/typical_with_comments', 'vtt utf-8 2: This is the second subtitle.'],
  ['androidx-vtt/typical_with_identifiers', 'vtt utf-8 2: This is the second subtitle.'],
  ['androidx-vtt/with_bom', 'vtt utf-8 2: This is the second subtitle.'],
  [
    'androidx-vtt/with_overlapping_timestamps',
    'vtt utf-8 4: Appears directly above the previous cue, then replaces it after 1 second.',
  ],
  ['androidx-vtt/with_positioning', 'vtt utf-8 8: This is the eighth subtitle.'],
  ['androidx-vtt/with_rubies', 'vtt utf-8 4 styles-dropped×2: Some <ruby>text with no ruby text</ruby>.'],
  ['androidx-vtt/with_tags', 'vtt utf-8 4: This is the &lt;fourth&gt; &amp;subtitle.'],
  ['androidx-vtt/with_wide_unicode_chars_and_cr_endings', 'vtt utf-8 1: 😛|😛'],
  // Its cues stand at 266 hours, to be counted back by a transport stream that a file by itself has not.
  ['androidx-vtt/with_x-timestamp-map_header', 'subtitles-empty'],
  ['kazakh/kk.ass', 'ass utf-8 120: <i>Жобаны жүзеге асыру мерзімі – 4 жыл.</i>'],
  [
    'kazakh/kk_cp1251_as_latin1_mojibake.srt',
    'srt utf-8 120 mojibake-repaired×1 letters-lost×425: Жобаны ж?зеге асыру мерзімі – 4 жыл.',
  ],
  ['kazakh/kk_ptcp154.srt', 'srt PTCP154 120: Жобаны жүзеге асыру мерзімі – 4 жыл.'],
  ['kazakh/kk_utf8_bom_crlf.srt', 'srt utf-8 120: Жобаны жүзеге асыру мерзімі – 4 жыл.'],
  ['malformed/ass_drawing_bomb.ass', 'subtitles-empty'],
  ['malformed/binary_as.srt', 'not-subtitles'],
  ['malformed/invalid_utf8.vtt', 'vtt utf-8 1 bytes-invalid×3: қ\ufffd\ufffd\ufffd bad'],
  ['malformed/vtt_no_header.vtt', 'vtt utf-8 1: басы жоқ'],
  ['malformed/vtt_style_import.vtt', 'vtt utf-8 1 styles-dropped×1: x'],
]

function outcome(bytes: Uint8Array): string {
  try {
    const { format, encoding, cues, warnings } = readSubtitles(bytes)
    const told = warnings.map(({ code, count }) => ` ${code}×${count}`).join('')
    return `${format} ${encoding} ${cues.length}${told}: ${cues.at(-1)?.text.replaceAll('\n', '|')}`
  } catch (error) {
    if (error instanceof Problem) return error.code
    throw error
  }
}

describe.skipIf(!existsSync(media))('real files', () => {
  test.each(expected)('%s', (path, result) => {
    expect(outcome(readFileSync(join(media, path)))).toBe(result)
  })

  test('three encodings of one text are one text', () => {
    const cuesOf = (name: string) => readSubtitles(readFileSync(join(media, 'kazakh', name))).cues
    expect(cuesOf('kk_ptcp154.srt')).toEqual(cuesOf('kk_utf8_bom_crlf.srt'))
  })
})

const srt = (words: string) => Buffer.from(`1\n00:00:01,000 --> 00:00:02,000\n${words}\n`)
const vtt = (words: string, head = '') =>
  Buffer.from(`WEBVTT\n\n${head}00:01.000 --> 00:02.000 line:5 size:900% evil:url(x)\n${words}\n`)
const ass = (words: string) =>
  Buffer.from(`[Events]\nDialogue: 0,0:00:01.00,0:00:02.00,Default,,0,0,0,,${words}\n`)
const words = (bytes: Uint8Array) =>
  readSubtitles(bytes)
    .cues.map(({ text }) => text)
    .join('¶')

describe('words are made safe', () => {
  test.each([
    ['<script>alert(1)</script><img src=x onerror=y>Сәлем', 'alert(1)Сәлем'],
    ['<b>бір</i> екі', '<b>бір екі</b>'],
    ['<font color="red"><i>қызыл</i></font>', '<i>қызыл</i>'],
    ['5 < 6 & 7 > 2 --> X', null],
    ['5 < 6 & 7 > 2', '5 &lt; 6 &amp; 7 &gt; 2'],
    ['&lt;i&gt; &#x3C;b&#62; &nbsp;&amp;amp; &foo;', '&lt;i&gt; &lt;b&gt; \u00a0&amp;amp; &amp;foo;'],
    ['\u202eтеріс\u202c \u200fقازاق\u2066x\u2069\u0007\u0000', 'теріс \u200fقازاق\u2066x\u2069'],
    ['<v Абай & <b>Мұхтар>Иә</v>', '&lt;v Абай &amp; <b>Мұхтар&gt;Иә</b>'],
    ['<v.loud Абай>Иә', '<v Абай>Иә</v>'],
    ['<lang kk-latn>qazaq</lang> <lang !>x</lang>', '<lang kk-Latn>qazaq</lang> x'],
    ['<ruby>漢<rt>kan</ruby> <rt>x</rt>', '<ruby>漢<rt>kan</rt></ruby> x'],
    ['<00:01.500>кара<c.x>оке</c>', 'караоке'],
    ['{\\an8}{\\i1}жоғары{\\i0} {qaz}', 'жоғары {qaz}'],
    ['\ud800 жарты', '\ufffd жарты'],
    ['a\n\n  \nb', 'a\nb'],
  ])('%j', (given, safe) => {
    if (safe === null) expect(words(srt(`бар\n${given}`))).toBe('бар')
    else expect(words(srt(given))).toBe(safe)
  })

  test('of WebVTT: no style, no address, no setting that is not one', () => {
    const style = 'STYLE\n::cue{background:url(http://a/)}\n\nREGION\nid:x\n\n'
    const { cues, warnings } = readSubtitles(vtt('Иә', style))
    expect(cues).toEqual([{ start: 1, end: 2, text: 'Иә', settings: 'line:5' }])
    expect(warnings).toEqual([{ code: 'styles-dropped', count: 2 }])
  })

  test('of ASS: overrides and drawings go, look and place stay', () => {
    expect(words(ass('{\\pos(1,2)\\be1\\b1}қалың{\\b0} жай{\\p1}m 0 0 l 1 1{\\p0}!\\Nекі\\hсөз'))).toBe(
      '<b>қалың</b> жай!\nекі\u00a0сөз',
    )
    expect(words(ass('<script> & {тура'))).toBe('&lt;script&gt; &amp; {тура')
    expect(readSubtitles(ass('{\\an9}x')).cues[0]?.settings).toBe('line:0 position:100% align:end')
    expect(outcome(ass('{\\p1\\fscx99999}m 0 0 l 9 9'))).toBe('subtitles-empty')
  })

  test('what is written is read back as it was', () => {
    const { cues } = readSubtitles(ass('{\\an8\\i1}A & B{\\i0} < C\\Nекінші'))
    expect(readSubtitles(Buffer.from(writeWebVtt(cues)))).toMatchObject({ format: 'vtt', cues, warnings: [] })
    expect(writeWebVtt(cues, 'segment')).toBe(
      'WEBVTT\nX-TIMESTAMP-MAP=MPEGTS:0,LOCAL:00:00:00.000\n\n' +
        '00:00:01.000 --> 00:00:02.000 line:0\n<i>A &amp; B</i> &lt; C\nекінші\n',
    )
  })
})

describe('limits', () => {
  const line = (at: number, text = 'x') =>
    `00:00:${String(at % 60).padStart(2, '0')},000 --> 00:01:00,000\n${text}${at}\n\n`

  test('ten mebibytes and a hundred thousand cues', () => {
    expect(outcome(Buffer.alloc(10 * 1024 * 1024 + 1, 32))).toBe('subtitles-too-large')
    const many = Array.from({ length: 100_001 }, (_, at) => `00:00:01,000 --> 00:00:02,000\n${at}x\n\n`)
    expect(outcome(Buffer.from(many.join('')))).toBe('subtitles-too-large')
  })

  test('no crowd on the screen', () => {
    const crowd = Array.from({ length: 50 }, (_, at) => line(at)).join('')
    expect(readSubtitles(Buffer.from(crowd))).toMatchObject({
      cues: { length: 20 },
      warnings: [{ code: 'cues-crowded', count: 30 }],
    })
  })

  test('times beyond reason are skipped', () => {
    const far = '101:00:00,000 --> 101:00:01,000\nалыс\n\n00:00:02,000 --> 00:00:01,000\nкері\n\n'
    expect(words(Buffer.from(far + line(1)))).toBe('x1')
  })
})

describe('hostile files end soon', () => {
  const mib = 1024 * 1024
  const repeated = (piece: string, head = '00:00:01,000 --> 00:00:02,000\n') =>
    Buffer.from(head + piece.repeat((4 * mib) / piece.length))
  test.each([
    ['open tags', repeated('<')],
    ['tags in tags', repeated('<b>')],
    ['ampersands', repeated('&#')],
    ['braces', repeated('{\\')],
    ['arrows', repeated('-->')],
    ['arrows a line', repeated('-->\n')],
    ['spaces', repeated(' ', '')],
    ['blank lines', repeated('\n')],
    ['numbers', repeated('1\n')],
    ['digits and colons', repeated('00:', '--> ')],
    ['ASS events', repeated('Dialogue: 0,0:00:01.00,0:00:02.00,a,,0,0,0,,{\\b1}x{\n', '[Events]\n')],
    ['ASS braces', repeated('{', '[Events]\nDialogue: 0,0:00:01.00,0:00:02.00,a,,0,0,0,,')],
    ['ASS formats', repeated('Format: a,b,c,d,e,f,g,h\nStyle: 1,2,3\n', '[Events]\n')],
    ['WebVTT notes', repeated('NOTE x\n\n', 'WEBVTT\n\n')],
    ['settings', repeated('line:1 ', 'WEBVTT\n\n00:01.000 --> 00:02.000 ')],
  ])('%s', (_, bytes) => {
    // Processor time, which neighbours on the machine do not change. What is not linear needs minutes.
    const before = process.cpuUsage()
    outcome(bytes)
    const { user } = process.cpuUsage(before)
    expect(user / 1e6).toBeLessThan(5)
  })

  test('bytes changed at random give a refusal or safe cues, never anything else', () => {
    let seed = 1
    const random = (below: number) => {
      seed = (Math.imul(seed, 1_103_515_245) + 12_345) & 0x7fffffff
      return seed % below
    }
    const starts = [srt('<b>Қой & <i>ой</i>'), vtt('<v А>x</v>', 'NOTE\n\n'), ass('{\\i1}x{\\p1}m{\\p0}')]
    for (let round = 0; round < 1500; round += 1) {
      const bytes = Buffer.from(starts[round % 3] ?? [])
      for (let change = 0; change <= random(6); change += 1) bytes[random(bytes.length)] = random(256)
      const code = outcome(bytes)
      if (!/^(srt|vtt|ass) /.test(code)) continue
      for (const { text, start, end } of readSubtitles(bytes).cues) {
        expect(start).toBeLessThan(end)
        expect(text).not.toMatch(
          /\n\n|-->|\r|&(?!(amp|lt|gt);)|<(?!\/?(b|i|u|ruby|rt)>|\/?v[ >]|\/?lang[ >])/,
        )
      }
    }
  })
})
