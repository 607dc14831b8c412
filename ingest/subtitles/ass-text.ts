import type { AssStyle } from './ass.ts'
import { escapeText } from './cue-text.ts'

type Look = Pick<AssStyle, 'bold' | 'italic' | 'underline'>
type State = Look & { place: number; drawing: boolean }

/** Codes that count: style, place, drawing. `\be1`, `\pos(…)` and the like are other codes and do not match. */
const code = /\\(an|[abiupr])(\d{1,4})?(?=[\\}\s]|$)/g

/** SSA's `\a` numbers places as its styles do. */
const oldPlaces: Readonly<Record<string, number>> = {
  ...{ 1: 1, 2: 2, 3: 3, 5: 7, 6: 8, 7: 9, 9: 4, 10: 5, 11: 6 },
}

function apply(state: State, style: AssStyle, block: string): void {
  for (const [, name, number] of block.matchAll(code)) {
    const on = number === undefined ? null : Number(number) > 0
    if (name === 'b') state.bold = on ?? style.bold
    else if (name === 'i') state.italic = on ?? style.italic
    else if (name === 'u') state.underline = on ?? style.underline
    else if (name === 'p') state.drawing = on ?? false
    else if (name === 'r') Object.assign(state, { ...style, place: state.place })
    else if (name === 'an' && Number(number) >= 1 && Number(number) <= 9) state.place = Number(number)
    else if (name === 'a') state.place = oldPlaces[number ?? ''] ?? state.place
  }
}

function dressed(text: string, { bold, italic, underline }: Look): string {
  if (text.trim() === '') return text
  const tags = [bold && 'b', italic && 'i', underline && 'u'].filter((tag) => tag !== false)
  const ends = [...tags].reverse()
  return tags.map((tag) => `<${tag}>`).join('') + text + ends.map((tag) => `</${tag}>`).join('')
}

const sameLook = (a: Look, b: Look): boolean =>
  a.bold === b.bold && a.italic === b.italic && a.underline === b.underline

/** The text of one event as markup: `{…}` read and dropped, drawings dropped, line breaks and hard spaces put in. */
export function assMarkup(text: string, style: AssStyle): { markup: string; place: number } {
  const state: State = { ...style, drawing: false }
  const pieces: { text: string; look: Look }[] = []
  const push = (words: string) => {
    if (state.drawing || words === '') return
    const last = pieces.at(-1)
    if (last && sameLook(last.look, state)) last.text += words
    else
      pieces.push({
        text: words,
        look: { bold: state.bold, italic: state.italic, underline: state.underline },
      })
  }
  let at = 0
  while (at < text.length) {
    const open = text.indexOf('{', at)
    const close = open < 0 ? -1 : text.indexOf('}', open)
    // A brace that is never closed is a sign to read.
    push(text.slice(at, close < 0 ? text.length : open))
    if (close < 0) break
    apply(state, style, text.slice(open + 1, close))
    at = close + 1
  }
  const words = (raw: string) =>
    escapeText(raw)
      .replace(/\\[Nn]/g, '\n')
      .replace(/\\h/g, '\u00a0')
  return {
    markup: pieces.map((piece) => dressed(words(piece.text), piece.look)).join(''),
    place: state.place,
  }
}
