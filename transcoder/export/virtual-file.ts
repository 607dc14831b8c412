/** A file that is nowhere: a head in memory, and stretches of stored objects after it. Pure. */

/** Bytes `at` of the file are bytes `offset` of an object. */
export type Piece = { at: number; bytes: number; key: string; offset: number }

/** `pieces` follow one another, and the head. */
export type VirtualFile = { head: Buffer; bytes: number; pieces: readonly Piece[] }

/** What one object gives to an answer: `wanted` stretches of it, in order, first and last byte included. */
export type Reading = { key: string; wanted: { first: number; last: number }[] }

/** The first piece that reaches beyond an offset. */
function pieceAt(pieces: readonly Piece[], offset: number): number {
  let [low, high] = [0, pieces.length]
  while (low < high) {
    const middle = (low + high) >> 1
    const piece = pieces[middle]
    if (piece && piece.at + piece.bytes <= offset) low = middle + 1
    else high = middle
  }
  return low
}

/** What makes up the bytes from `first` to `last`, both included: of the head, then of objects, each read once. */
export function readingsOf(
  { head, pieces }: VirtualFile,
  { first, last }: { first: number; last: number },
): { head: Buffer; readings: Reading[] } {
  const readings: Reading[] = []
  for (let order = pieceAt(pieces, first); order < pieces.length; order += 1) {
    const piece = pieces[order]
    if (!piece || piece.at > last) break
    const from = piece.offset + Math.max(0, first - piece.at)
    const to = piece.offset + Math.min(piece.bytes - 1, last - piece.at)
    const before = readings.at(-1)
    if (before?.key === piece.key) before.wanted.push({ first: from, last: to })
    else readings.push({ key: piece.key, wanted: [{ first: from, last: to }] })
  }
  return { head: head.subarray(Math.min(first, head.length), Math.min(last + 1, head.length)), readings }
}
