/** Frames of sound found in bytes off the net: what ADTS and MPEG audio have in common. Pure. */

/** What every frame of a stream has in common. */
export type AudioFormat = {
  codec: 'aac' | 'mp3'
  /** Hz, of what the frames hold; SBR of AAC doubles it. */
  sampleRate: number
  channels: number
  /** Samples of a channel in a frame. */
  frameSamples: number
}

/** What the head of a frame says. `key`: equal for all frames of a stream. `payload`: where what goes into MP4 begins. */
export type FrameHead = { key: number; bytes: number; payload: number; format: AudioFormat }

/** One way to write frames. `headBytes`: so many are needed to read a head. `head`: null where there is none. */
export type FrameSyntax = {
  headBytes: number
  head: (data: Buffer, at: number) => FrameHead | null
}

export type ReadFrames = {
  frames: Buffer[]
  /** Bytes since the last call that belonged to no whole frame. */
  lost: number
  /** Of all frames so far; null before the first. */
  format: AudioFormat | null
  /** bytes, of a frame with its head, on average; 0 before the first */
  frameBytes: number
}

/** The sound is no such stream, or has become another one. */
export class OtherFormat extends Error {}

/** So many bytes without a frame are none of this syntax. */
const longestGarbage = 256 * 1024
/** Frames that must follow each other before the first is believed: eleven bits of a head are soon met by chance. */
const confirmations = 2

/** Whether so many heads of the same stream follow at `at`; null while too little has come. */
function follows(
  { headBytes, head }: FrameSyntax,
  data: Buffer,
  at: number,
  key: number,
  count: number,
): boolean | null {
  if (count === 0) return true
  if (at + headBytes > data.length) return null
  const after = head(data, at)
  return after?.key === key && follows({ headBytes, head }, data, at + after.bytes, key, count - 1)
}

/**
 * Reads frames as bytes come. A frame is given out when the head of the next one has been seen behind it: one that has lost
 * bytes would hold the beginning of the next, and a decoder would crackle. After garbage it looks for heads in a row again.
 * Only bytes of one frame and a few heads are kept, at most 25 KB.
 */
export function frameReader(syntax: FrameSyntax): {
  /** @throws OtherFormat */
  push: (chunk: Buffer) => ReadFrames
  /** The last frame, behind which nothing comes. */
  end: () => Buffer[]
} {
  let kept: Buffer = Buffer.alloc(0)
  let known: FrameHead | null = null
  let synced = false
  let garbage = 0
  let sizes = { frames: 0, bytes: 0 }

  return {
    push: (chunk) => {
      const data = kept.length === 0 ? chunk : Buffer.concat([kept, chunk])
      const frames: Buffer[] = []
      let [at, lost] = [0, 0]
      while (at + syntax.headBytes <= data.length) {
        const head = syntax.head(data, at)
        const sure = head && follows(syntax, data, at + head.bytes, head.key, synced ? 1 : confirmations)
        if (sure === null && head) break
        if (!head || !sure) {
          synced = false
          const next = data.indexOf(0xff, at + 1)
          const skipped = (next < 0 ? data.length : next) - at
          lost += skipped
          garbage += skipped
          at += skipped
          continue
        }
        if (known && known.key !== head.key) throw new OtherFormat('the sound changed its format')
        known = head
        ;[synced, garbage] = [true, 0]
        frames.push(data.subarray(at + head.payload, at + head.bytes))
        sizes = { frames: sizes.frames + 1, bytes: sizes.bytes + head.bytes }
        at += head.bytes
      }
      kept = data.subarray(at)
      if (garbage > longestGarbage) throw new OtherFormat('no frames of sound in what comes')
      return {
        frames,
        lost,
        format: known?.format ?? null,
        frameBytes: sizes.bytes / Math.max(1, sizes.frames),
      }
    },
    end: () => {
      const head = synced && kept.length >= syntax.headBytes ? syntax.head(kept, 0) : null
      return head && head.key === known?.key && head.bytes === kept.length
        ? [kept.subarray(head.payload, head.bytes)]
        : []
    },
  }
}
