/** HTML and XML text in which nothing but what is written here is markup: whatever is put into it is escaped. */
export type Markup = { readonly markup: string }
type Part = Markup | string | number | null | undefined | false | readonly Part[]

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** For text and for values of attributes in quotes (HTML, section 13.1.2). */
export const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => entities[sign] ?? '')

function said(part: Part): string {
  if (part === null || part === undefined || part === false) return ''
  if (typeof part === 'string') return escaped(part)
  if (typeof part === 'number') return String(part)
  return 'markup' in part ? part.markup : part.map(said).join('')
}

/** Markup with parts in it: texts are escaped, markup and lists of it are not, what is nothing is left out. */
export const html = (strings: TemplateStringsArray, ...parts: readonly Part[]): Markup => ({
  markup: String.raw({ raw: strings }, ...parts.map(said)),
})

/**
 * JSON inside a `script` element: no sign of it can end the element or begin a comment there, and what reads it reads the same
 * (JSON, RFC 8259 section 7; HTML, section 13.1.2.3).
 */
export const scriptJson = (value: unknown): Markup => ({
  markup: JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  ),
})
