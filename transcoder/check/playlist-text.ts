/** The text of a playlist as lines (RFC 8216bis, 4.1), with what is wrong with it as text. */

/** What a finding of the reader is about: one rule reads each. */
export type ProblemKind =
  | 'utf-8'
  | 'byte-order-mark'
  | 'control-characters'
  | 'normalization'
  | 'whitespace'
  | 'first-line'
  | 'attribute-list'
  | 'attribute-twice'
  | 'attribute-type'
  | 'tag-value'
  | 'variable'
  | 'byte-range'

/** `line` counts from 1. */
export type Problem = { about: ProblemKind; line: number; says: string }

export type TextLine = { line: number; text: string }

const byteOrderMark = '\ufeff'
// biome-ignore lint/suspicious/noControlCharactersInRegex: the rule is about them
const control = /[\u0000-\u001f\u007f-\u009f]/

/** Lines that are neither blank nor comments, without line ends. */
export function readText(bytes: Buffer): { lines: TextLine[]; problems: Problem[] } {
  const problems: Problem[] = []
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true })
  let text = decoder.decode(bytes)
  if (!Buffer.from(text, 'utf8').equals(bytes)) {
    problems.push({ about: 'utf-8', line: 1, says: 'it is not UTF-8' })
  }
  if (text.startsWith(byteOrderMark)) {
    problems.push({ about: 'byte-order-mark', line: 1, says: 'it starts with a byte order mark' })
    text = text.slice(1)
  }
  const all = text.split(/\r?\n/).map((line, index) => ({ line: index + 1, text: line }))
  for (const line of all) problems.push(...lineProblems(line))
  if (all[0]?.text !== '#EXTM3U') {
    problems.push({ about: 'first-line', line: 1, says: `the first line is "${short(all[0]?.text ?? '')}"` })
  }
  const telling = all.filter(({ text }) => text !== '' && (!text.startsWith('#') || text.startsWith('#EXT')))
  return { lines: telling, problems }
}

function lineProblems({ line, text }: TextLine): Problem[] {
  const problems: Problem[] = []
  if (control.test(text)) problems.push({ about: 'control-characters', line, says: 'a control character' })
  if (text.normalize('NFC') !== text) {
    problems.push({ about: 'normalization', line, says: 'not in Unicode normalization form C' })
  }
  const isUri = text !== '' && !text.startsWith('#')
  if (/^\s|\s$/.test(text) || (isUri && /\s/.test(text))) {
    problems.push({ about: 'whitespace', line, says: `white space in "${short(text)}"` })
  }
  return problems
}

/** Long and hostile values stay readable in a finding. */
export function short(text: string): string {
  const plain = JSON.stringify(text).slice(1, -1)
  return plain.length <= 60 ? plain : `${plain.slice(0, 57)}…`
}
