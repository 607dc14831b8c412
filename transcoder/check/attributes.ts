/** Attribute lists of playlist tags (RFC 8216bis, 4.2). */

export type AttributeType =
  | 'integer'
  | 'hexadecimal'
  | 'float'
  | 'signed-float'
  | 'string'
  | 'resolution'
  | 'string-or-none'
  /** An enumerated string of any value. */
  | 'word'
  /** One of these enumerated strings. */
  | readonly string[]

export type Attributes = Readonly<Record<string, string>>

export type AttributeList = {
  /** Values without their quotes. Of a name given twice, the first. */
  values: Attributes
  quoted: readonly string[]
  /** What cannot be read as an attribute list. */
  problems: string[]
  twice: string[]
}

const one = /([A-Z0-9-]+)=(?:"([^"\r\n]*)"|([^",\s]+))(,|$)/y

/** Reads all it can: after the first place that is no attribute it stops, and says so. */
export function readAttributes(text: string): AttributeList {
  const values: Record<string, string> = {}
  const quoted: string[] = []
  const problems: string[] = []
  const twice: string[] = []
  let at = 0
  while (at < text.length) {
    one.lastIndex = at
    const [whole, name = '', inQuotes, bare, comma] = one.exec(text) ?? []
    if (whole === undefined) {
      problems.push(`no attribute can be read at "${text.slice(at, at + 40)}"`)
      break
    }
    at += whole.length
    if (comma === ',' && at === text.length) problems.push('it ends in a comma')
    if (values[name] !== undefined) {
      twice.push(name)
      continue
    }
    values[name] = inQuotes ?? bare ?? ''
    if (inQuotes !== undefined) quoted.push(name)
  }
  if (text === '') problems.push('there are no attributes')
  return { values, quoted, problems, twice }
}

const patterns: Readonly<Record<Exclude<AttributeType, readonly string[]>, RegExp>> = {
  integer: /^\d{1,20}$/,
  hexadecimal: /^0[xX][0-9A-Fa-f]+$/,
  float: /^\d+(\.\d*)?$|^\.\d+$/,
  'signed-float': /^-?(\d+(\.\d*)?|\.\d+)$/,
  string: /^/,
  resolution: /^\d{1,10}x\d{1,10}$/,
  'string-or-none': /^/,
  word: /^[^",\s]+$/,
}

const typeNames: Readonly<Record<Exclude<AttributeType, readonly string[]>, string>> = {
  integer: 'an integer',
  hexadecimal: 'a hexadecimal sequence',
  float: 'a decimal number',
  'signed-float': 'a signed decimal number',
  string: 'a quoted string',
  resolution: 'a size as WIDTHxHEIGHT',
  'string-or-none': 'a quoted string, or NONE bare',
  word: 'an enumerated string',
}

const largest = 2n ** 64n - 1n

/** Whether a value has its attribute's type; null when it has, else what it should be. */
export function typeProblem(type: AttributeType, value: string, quoted: boolean): string | null {
  if (type === 'string') return quoted ? null : typeNames.string
  if (type === 'string-or-none') return quoted !== (value === 'NONE') ? null : typeNames[type]
  if (typeof type !== 'string') return !quoted && type.includes(value) ? null : type.join(' or ')
  const named = typeNames[type]
  if (quoted || !patterns[type].test(value)) return named
  return type === 'integer' && BigInt(value) > largest ? 'an integer below 2^64' : null
}
