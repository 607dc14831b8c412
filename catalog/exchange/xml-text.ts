/** Text as it stands in XML 1.0: what no document may have (control characters, halves of pairs) is left out. */
export const xmlText = (text: string): string =>
  text
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '')
    .replace(/[&<>"]/g, (letter) => entities[letter] ?? letter)

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** The other way; null where it refers to what no document without declarations has (XML 1.0, section 4.6). */
export function textOfXml(text: string): string | null {
  let known = true
  const read = text.replace(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([^;&\s]{1,40}));|&/gi,
    (_, hex, decimal, name) => {
      const letter =
        hex !== undefined || decimal !== undefined
          ? letterOf(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16))
          : named[name ?? '']
      if (letter === undefined) known = false
      return letter ?? ''
    },
  )
  return known ? read : null
}

function letterOf(code: number): string | undefined {
  const isLetter =
    code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) && (code >= 32 || [9, 10, 13].includes(code))
  return isLetter ? String.fromCodePoint(code) : undefined
}
