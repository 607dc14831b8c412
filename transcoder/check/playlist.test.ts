import { describe, expect, it } from 'vitest'
import { readAttributes, typeProblem } from './attributes.ts'
import { readPlaylist } from './playlist.ts'

const read = (...lines: string[]) => readPlaylist(Buffer.from(['#EXTM3U', ...lines, ''].join('\n'))).playlist

describe('an attribute list', () => {
  it('has names, bare and quoted values, and commas inside quotes', () => {
    const { values, quoted, problems } = readAttributes('A-1=0x1F,CODECS="avc1.4d401f,mp4a.40.2",R=1x2,E=')
    expect(values).toEqual({ 'A-1': '0x1F', CODECS: 'avc1.4d401f,mp4a.40.2', R: '1x2' })
    expect(quoted).toEqual(['CODECS'])
    expect(problems).toEqual(['no attribute can be read at "E="'])
  })

  it.each([
    ['lower=1', 1],
    ['A="1', 1],
    ['A=1, B=2', 1],
    ['A=1,', 1],
    ['', 1],
    ['A=1,B="x y"', 0],
  ])('%s has %i problems', (text, count) => {
    expect(readAttributes(text).problems).toHaveLength(count)
  })

  it.each([
    { type: 'integer', value: '18446744073709551615', good: true },
    { type: 'integer', value: '18446744073709551616', good: false },
    { type: 'integer', value: '-1', good: false },
    { type: 'float', value: '29.970', good: true },
    { type: 'float', value: '1e3', good: false },
    { type: 'signed-float', value: '-4.5', good: true },
    { type: 'resolution', value: '1920x1080', good: true },
    { type: 'resolution', value: '1920X1080', good: false },
    { type: 'hexadecimal', value: '0x0aF', good: true },
    { type: 'string', value: 'bare', good: false },
    { type: 'string-or-none', value: 'NONE', good: true },
  ] as const)('$value as $type: $good', ({ type, value, good }) => {
    expect(typeProblem(type, value, false) === null).toBe(good)
  })
})

describe('a media playlist', () => {
  it('has segments with their ranges, maps, keys and dates', () => {
    const { segments, problems, kind } = read(
      '#EXT-X-TARGETDURATION:4',
      '#EXT-X-MAP:URI="i.mp4",BYTERANGE="10@5"',
      '#EXT-X-KEY:METHOD=AES-128,URI="k"',
      '#EXT-X-PROGRAM-DATE-TIME:2026-10-07T10:00:00.000+05:00',
      '#EXTINF:3.84,A title',
      '#EXT-X-BYTERANGE:100@50',
      'all.mp4',
      '#EXT-X-DISCONTINUITY',
      '#EXTINF:2,',
      '#EXT-X-BYTERANGE:30',
      'all.mp4',
      '#EXT-X-KEY:METHOD=NONE',
      '#EXT-X-GAP',
      '#EXTINF:1,',
      'gap.mp4',
    )
    expect({ problems, kind }).toEqual({ problems: [], kind: 'media' })
    const map = { line: 3, uri: 'i.mp4', span: { offset: 5, length: 10 } }
    expect(segments).toMatchObject([
      {
        uri: 'all.mp4',
        duration: 3.84,
        span: { offset: 50, length: 100 },
        map,
        key: { line: 4 },
        discontinuity: false,
      },
      {
        uri: 'all.mp4',
        duration: 2,
        span: { offset: 150, length: 30 },
        map,
        discontinuity: true,
        date: null,
      },
      { uri: 'gap.mp4', duration: 1, span: null, key: null, gap: true },
    ])
    expect(segments[0]?.date).toBe('2026-10-07T10:00:00.000+05:00')
  })

  it('fills in variables, its own and those of the multivariant playlist', () => {
    const master = readPlaylist(Buffer.from('#EXTM3U\n#EXT-X-DEFINE:NAME="host",VALUE="h"\n'))
    const text =
      '#EXTM3U\n#EXT-X-DEFINE:IMPORT="host"\n#EXT-X-DEFINE:NAME="n",VALUE="1"\n#EXTINF:1,\n{$host}/{$n}/{$no}.ts\n'
    const { playlist } = readPlaylist(Buffer.from(text), master.variables)
    expect(playlist.segments[0]?.uri).toBe('h/1/{$no}.ts')
    expect(playlist.problems).toEqual([{ about: 'variable', line: 5, says: '{$no} is not defined' }])
  })

  it('takes lines that end in CR LF, blank lines and comments', () => {
    const text =
      '#EXTM3U\r\n\r\n# a comment\r\n#EXT-X-TARGETDURATION:1\r\n#EXTINF:1,\r\na.ts\r\n#EXT-X-ENDLIST\r\n'
    const { playlist } = readPlaylist(Buffer.from(text))
    expect(playlist).toMatchObject({ problems: [], kind: 'media', ended: true, targetDuration: 1 })
    expect(playlist.segments).toHaveLength(1)
  })

  it('does not know tags of nobody, nor names of objects', () => {
    const { problems, tags } = read('#EXT-X-OURS:1', '#EXTconstructor:x', '#EXT-X-MEDIA-SEQUENCE:__proto__')
    expect(tags).toHaveLength(4)
    expect(problems.map(({ about }) => about)).toEqual(['tag-value'])
  })
})
