/** Appends one after the other: a SourceBuffer takes the next piece only when it is done with the last. */
export type AppendQueue = {
  push(piece: Uint8Array<ArrayBuffer>): void
  /** Resolves when all that was pushed is in. */
  drained(): Promise<void>
  /** The buffer belongs to somebody else from now on. */
  leave(): void
}

/** `onFailed`: what was appended is no media, or there is no room. */
export function appendQueue(buffer: SourceBuffer, onFailed: () => void): AppendQueue {
  const waiting: Uint8Array<ArrayBuffer>[] = []
  let listeners: (() => void)[] = []
  const next = () => {
    if (buffer.updating) return
    const piece = waiting.shift()
    if (!piece) {
      for (const told of listeners) told()
      listeners = []
      return
    }
    try {
      buffer.appendBuffer(piece)
    } catch {
      onFailed()
    }
  }
  buffer.addEventListener('updateend', next)
  buffer.addEventListener('error', onFailed)
  return {
    push(piece) {
      waiting.push(piece)
      next()
    },
    drained: () =>
      new Promise((done) => {
        listeners.push(done)
        next()
      }),
    leave() {
      buffer.removeEventListener('updateend', next)
      buffer.removeEventListener('error', onFailed)
    },
  }
}
