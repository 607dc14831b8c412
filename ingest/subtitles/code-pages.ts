/**
 * The 8-bit encodings of Kazakh Cyrillic that no JavaScript runtime knows: bytes 80 to FF, sixteen a row. Below 80
 * they are ASCII. A code that stands for nothing is U+FFFD.
 */

/**
 * PTCP154, "Asian Cyrillic" of ParaType (also PT154, CP154, Cyrillic-Asian).
 * Source: IANA charset registration, iana.org/assignments/charset-reg/PTCP154; the same in glibc and libiconv.
 */
// biome-ignore format: a code page is read in rows of sixteen
export const ptcp154 = [
  'ҖҒӮғ„…ҶҮҲүҠӢҢҚҺҸ', // 80
  'җ‘’“”•–—ҳҷҡӣңқһҹ', // 90
  '\u00a0ЎўЈӨҘҰ§Ё©Ә«¬ӯ®Ҝ', // A0
  '°ұІіҙө¶·ё№ә»јҪҫҝ', // B0
  'АБВГДЕЖЗИЙКЛМНОП', // C0
  'РСТУФХЦЧШЩЪЫЬЭЮЯ', // D0
  'абвгдежзийклмноп', // E0
  'рстуфхцчшщъыьэюя', // F0
].join('')

/**
 * KZ-1048 (also STRK1048-2002, RK1048), the standard of Kazakhstan: windows-1251 with letters changed.
 * Source: IANA charset registration, iana.org/assignments/charset-reg/KZ-1048; the Unicode Consortium's
 * MAPPINGS/VENDORS/MISC/KZ1048.TXT.
 */
// biome-ignore format: a code page is read in rows of sixteen
export const kz1048 = [
  'ЂЃ‚ѓ„…†‡€‰Љ‹ЊҚҺЏ', // 80
  'ђ‘’“”•–—\ufffd™љ›њқһџ', // 90
  '\u00a0ҰұӘ¤Ө¦§Ё©Ғ«¬\u00ad®Ү', // A0
  '°±Ііөµ¶·ё№ғ»әҢңү', // B0
  'АБВГДЕЖЗИЙКЛМНОП', // C0
  'РСТУФХЦЧШЩЪЫЬЭЮЯ', // D0
  'абвгдежзийклмноп', // E0
  'рстуфхцчшщъыьэюя', // F0
].join('')

/**
 * windows-1252 as the WHATWG Encoding Standard has it; codes without a meaning stand for themselves. Here because
 * TextDecoder of Node 20 reads it as Latin-1, without the quotation marks.
 */
// biome-ignore format: a code page is read in rows of sixteen
export const windows1252 = [
  '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f', // 80
  '\u0090‘’“”•–—˜™š›œ\u009džŸ', // 90
  ...Array.from({ length: 96 }, (_, at) => String.fromCharCode(0xa0 + at)),
].join('')

/** Text of bytes in a code page of 128 characters. */
export function decodeCodePage(bytes: Uint8Array, page: string): string {
  const units = new Uint16Array(bytes.length)
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0
    units[at] = byte < 0x80 ? byte : page.charCodeAt(byte - 0x80)
  }
  // Node runs on little-endian machines alone, and so are the units of an Uint16Array.
  return new TextDecoder('utf-16le', { ignoreBOM: true }).decode(units)
}
