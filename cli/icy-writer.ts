/** Titles inside the sound, as Icecast writes them (ingest/live/icy.ts reads them). Pure. */

export const icyInterval = 16_000

/** A byte that counts 16 bytes each, and so many of them. */
export function titleBlock(title: string): Buffer {
  // Nothing can be escaped in it: what would end it early is written otherwise.
  const text = Buffer.from(`StreamTitle='${title.replaceAll("';", '’;').replace(/[\0\r\n]+/g, ' ')}';`)
  const kept = text.subarray(0, 255 * 16)
  const block = Buffer.alloc(1 + Math.ceil(kept.length / 16) * 16)
  block[0] = (block.length - 1) / 16
  kept.copy(block, 1)
  return block
}

/** Puts a block after every `icyInterval` bytes of sound: a title when it has changed, else none. */
export function icyWriter(titleNow: () => string): (sound: Buffer) => Buffer {
  let left = icyInterval
  let told: string | null = null
  return (sound) => {
    const pieces: Buffer[] = []
    for (let at = 0; at < sound.length; ) {
      const piece = sound.subarray(at, at + left)
      pieces.push(piece)
      at += piece.length
      left -= piece.length
      if (left > 0) break
      const title = titleNow()
      pieces.push(title === told ? Buffer.alloc(1) : titleBlock(title))
      told = title
      left = icyInterval
    }
    return Buffer.concat(pieces)
  }
}
