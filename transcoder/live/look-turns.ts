import { setTimeout as sleep } from 'node:timers/promises'

/** A rest of so many times what the last look took, at most so long, ms: looks cost about a twentieth of a core. */
const [restFactor, longestRestMs] = [19, 2000]

/** `urgent`: of something that may be wrong. `look` never rejects. */
export type Turn = { urgent: boolean; look: () => Promise<void> }

/**
 * Looks one after the other, urgent ones first: a hundred stations that came on air together would start a hundred decoders at
 * once every half minute, and be late for it themselves. Where there are many channels each is looked at less often.
 */
export function openTurns(): (turn: Turn) => void {
  const waiting: Turn[] = []
  let going = false
  const go = async () => {
    going = true
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const began = performance.now()
      await next.look()
      const rest = restFactor * (performance.now() - began)
      await sleep(Math.min(rest, longestRestMs), undefined, { ref: false })
    }
    going = false
  }
  return (turn) => {
    const place = turn.urgent ? waiting.findIndex(({ urgent }) => !urgent) : -1
    waiting.splice(place < 0 ? waiting.length : place, 0, turn)
    if (!going) void go()
  }
}
