import { PassThrough } from 'node:stream'
import { placeFragment } from '../run/boxes.ts'
import { timescaleIn } from '../run/segments.ts'
import type { RenditionFeed } from './ports.ts'
import type { Slate, SlateLoop } from './slate.ts'

/** A slate on air: its loops over and over, as fast as time goes, from memory alone. */
export type SlateFeed = { feeds: RenditionFeed[]; stop(): void }

const stepMs = 50

/** What is due `seconds` after the beginning; a fragment is due when it begins, so that the first one comes at once. */
function* dueOf(loop: SlateLoop) {
  const timescale = timescaleIn(loop.init)
  const zero = loop.fragments[0]?.start ?? 0
  for (let round = 0, sequence = 1; ; round += 1) {
    const shift = round * loop.seconds
    for (const fragment of loop.fragments) {
      const data = Buffer.from(fragment.data)
      const length = data.readUInt32BE(0)
      placeFragment(data.subarray(0, length), BigInt(Math.round((shift - zero + 10) * timescale)), sequence)
      sequence += 1
      yield { at: fragment.start - zero + shift, data }
    }
  }
}

export function slateFeed({ loops }: Slate, now: () => number = () => performance.now()): SlateFeed {
  const began = now()
  const lanes = loops.map((loop) => {
    const stream = new PassThrough()
    stream.write(loop.init)
    const due = dueOf(loop)
    return { loop, stream, due, next: due.next().value }
  })
  const step = () => {
    const seconds = (now() - began) / 1000
    for (const lane of lanes)
      while (lane.next && lane.next.at <= seconds) {
        // A reader that is stuck gets what it can hold; the rest is a hole that nobody sees.
        if (lane.stream.writableLength < 4 * 1024 * 1024) lane.stream.write(lane.next.data)
        lane.next = lane.due.next().value
      }
  }
  step()
  const timer = setInterval(step, stepMs)
  return {
    feeds: lanes.map(({ loop, stream }) => ({ name: loop.name, kind: loop.kind, stream })),
    stop: () => {
      clearInterval(timer)
      for (const { stream } of lanes) stream.end()
    },
  }
}
