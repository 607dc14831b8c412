import { setTimeout as sleep } from 'node:timers/promises'
import type { Sender } from './senders.ts'

/**
 * What is there in pieces of seconds is told evenly over those seconds, as a sender would: an encoder behind it works all the
 * time, and its output comes all the time.
 */
export type Pace = {
  /** Resolves when it is time for what follows; false once the reader has gone. @throws AbortError */
  tell(bytes: Buffer, seconds: number): Promise<boolean>
}

const sliceMs = 100

/**
 * `rate`: of the clock, asked before each piece; 1 is real time. `from`: when the first piece is due, on the clock of
 * `performance`. Whoever comes late after that begins at once and keeps the
 * time from there.
 */
export function newPace(
  sender: Pick<Sender, 'write'>,
  { signal, rate = () => 1, from }: { signal: AbortSignal; rate?: () => number; from?: number },
): Pace {
  let due = from ?? performance.now()
  let begun = false
  return {
    tell: async (bytes, seconds) => {
      const now = performance.now()
      // Half a second is no lateness: the next piece was being fetched.
      if (begun && now - due > 500) due = now
      begun = true
      const milliseconds = (seconds * 1000) / rate()
      const slices = Math.max(1, Math.ceil(milliseconds / sliceMs))
      for (let slice = 0; slice < slices; slice += 1) {
        const at = (part: number) => Math.floor((bytes.length * part) / slices)
        const wait = due + (milliseconds * slice) / slices - performance.now()
        if (wait > 1) await sleep(wait, undefined, { signal })
        signal.throwIfAborted()
        const part = bytes.subarray(at(slice), at(slice + 1))
        if (part.length > 0 && !(await sender.write(part))) return false
      }
      due += milliseconds
      return true
    },
  }
}

/**
 * Tells one piece while the next is being fetched. Resolves with what the pieces return; null once the reader has gone.
 * @throws as `rest` does; AbortError
 */
export async function tellAhead<P extends { bytes: Buffer; seconds: number }>(
  first: P,
  rest: AsyncGenerator<P, string>,
  { pace, onPiece }: { pace: Pace; onPiece?: (piece: P) => void },
): Promise<string | null> {
  let piece = first
  for (;;) {
    const coming = rest.next()
    coming.catch(() => undefined)
    onPiece?.(piece)
    if (!(await pace.tell(piece.bytes, piece.seconds))) return null
    const next = await coming
    if (next.done) return next.value
    piece = next.value
  }
}
