/** A name in the words of a title that every file system takes. Pure. */

/** Windows takes none of these, and nobody wants marks of direction in a name: they can hide its ending. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: those it is about
const forbidden = /[<>:"/\\|?*\u0000-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g
/** Names of devices on Windows, with any ending. */
const devices = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/i
/** Of the 255 bytes that a name may have nearly everywhere: others may add something to it. */
const mostBytes = 200

/** `ending` without its point. */
export function fileName(title: string, ending: string): string {
  const plain = title.normalize('NFC').replace(forbidden, ' ').replace(/\s+/g, ' ').trim()
  let name = ''
  for (const letter of plain) {
    if (Buffer.byteLength(name + letter) > mostBytes) break
    name += letter
  }
  // Windows drops points and spaces at an end; a point at the beginning hides a file.
  name =
    name
      .replace(/[. ]+$/, '')
      .replace(/^\.+/, '')
      .trim() || 'nar'
  return `${devices.test(name) ? '_' : ''}${name}.${ending}`
}

/** `Content-Disposition` of a file that is played or kept (RFC 6266, with the encoding of RFC 8187). */
export function disposition(name: string): string {
  const plain = name.replace(/[^\x20-\x7e]/g, '_').replace(/["\\%]/g, '_')
  const encoded = encodeURIComponent(name).replace(
    /[!'()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16)}`,
  )
  return `inline; filename="${plain}"; filename*=UTF-8''${encoded}`
}
