/**
 * The words of a cue as a tree, to be drawn and searched by us. Only what the hub writes is known here (W3C WebVTT cue text,
 * section 4.2.2, with six tags, each closed): anything else is words.
 */
export type CuePart =
  | string
  | { tag: 'b' | 'i' | 'u' | 'ruby' | 'rt'; parts: readonly CuePart[] }
  /** Who speaks. */
  | { tag: 'v'; name: string; parts: readonly CuePart[] }
  | { tag: 'lang'; language: string; parts: readonly CuePart[] }

const pieces = /<(\/?)(b|i|u|ruby|rt|v|lang)(?:\s([^>]*))?>|&(?:amp|lt|gt|nbsp|lrm|rlm);|[^<&]+|[<&]/g
const entities: Readonly<Record<string, string>> = {
  ...{ '&amp;': '&', '&lt;': '<', '&gt;': '>', '&nbsp;': '\u00a0', '&lrm;': '\u200e', '&rlm;': '\u200f' },
}

export function readCueText(text: string): CuePart[] {
  type Open = { tag: string; note: string; parts: CuePart[] }
  const root: Open = { tag: '', note: '', parts: [] }
  const open = [root]
  const add = (part: CuePart) => {
    const { parts } = open.at(-1) ?? root
    const last = parts.at(-1)
    if (typeof part === 'string' && typeof last === 'string') parts[parts.length - 1] = last + part
    else parts.push(part)
  }
  const close = () => {
    const done = open.pop()
    if (done) add(partOf(done.tag, done.note, done.parts))
  }
  for (const [piece, slash, tag, note = ''] of text.matchAll(pieces)) {
    if (tag === undefined) add(entities[piece] ?? piece)
    else if (slash === '') open.push({ tag, note: unescaped(note.trim()), parts: [] })
    else if (open.length > 1 && open.at(-1)?.tag === tag) close()
  }
  while (open.length > 1) close()
  return root.parts
}

function partOf(tag: string, note: string, parts: CuePart[]): CuePart {
  if (tag === 'v') return { tag, name: note, parts }
  if (tag === 'lang') return { tag, language: note, parts }
  return { tag: tag as 'b', parts }
}

const unescaped = (text: string) => text.replace(/&\w+;/g, (entity) => entities[entity] ?? entity)

/** The same words, each run of them through `convert`. */
export function withWords(parts: readonly CuePart[], convert: (text: string) => string): CuePart[] {
  return parts.map((part) => {
    if (typeof part === 'string') return convert(part)
    // What is said to be in another language stays in its letters.
    if (part.tag === 'lang' && !part.language.startsWith('kk')) return part
    const name = part.tag === 'v' ? { name: convert(part.name) } : {}
    return { ...part, ...name, parts: withWords(part.parts, convert) }
  })
}

/** The words alone; what ruby says above them is not among them. */
export function plainWords(parts: readonly CuePart[]): string {
  return parts
    .map((part) => (typeof part === 'string' ? part : part.tag === 'rt' ? '' : plainWords(part.parts)))
    .join('')
}

/** Who is said to speak first; null where nobody is. */
export function speakerOf(parts: readonly CuePart[]): string | null {
  for (const part of parts) {
    if (typeof part === 'string') continue
    const name = part.tag === 'v' && part.name !== '' ? part.name : speakerOf(part.parts)
    if (name !== null) return name
  }
  return null
}
