import { escaped } from './markup.ts'

/**
 * Text without the signs that XML 1.0 cannot hold, not even escaped (section 2.2, Char): texts of owners may have them. It has
 * no half of a surrogate pair then.
 */
export const speakable = (text: string): string =>
  [...text]
    .filter((sign) => {
      const code = sign.codePointAt(0) ?? 0
      if (code < 0x20) return code === 9 || code === 10 || code === 13
      return (code < 0xd800 || code > 0xdfff) && code !== 0xfffe && code !== 0xffff
    })
    .join('')

/** Attributes with an `@` before their names, text under `#`, elements under theirs; a list is an element for each. */
export type XmlPart = string | number | null | readonly XmlPart[] | { readonly [name: string]: XmlPart }

const said = (text: string | number): string => escaped(speakable(String(text)))

function element(name: string, part: XmlPart): string {
  if (part === null) return ''
  if (typeof part === 'string' || typeof part === 'number') return `<${name}>${said(part)}</${name}>`
  if (Array.isArray(part)) return part.map((each) => element(name, each)).join('')
  const parts = Object.entries(part)
  const attributes = parts
    .filter(([key, value]) => key.startsWith('@') && value !== null)
    .map(([key, value]) => ` ${key.slice(1)}="${said(String(value))}"`)
  const children = parts
    .filter(([key]) => !key.startsWith('@'))
    .map(([key, value]) => (key === '#' ? said(String(value)) : element(key, value)))
  return `<${name}${attributes.join('')}>${children.join('')}</${name}>`
}

/**
 * An XML document from plain data. Ours, since the library at hand (xmlbuilder2) leaves `&lt;` in a text as it is: what was
 * typed would be read as markup.
 */
export const xmlDocument = (root: { readonly [name: string]: XmlPart }): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n${Object.entries(root)
    .map(([name, part]) => element(name, part))
    .join('')}\n`
