import { setTimeout as sleep } from 'node:timers/promises'
import { startEdgeNode } from '#tests/support/edge-node.ts'
import { startMadeUpOrigin } from '#tests/support/made-up-origin.ts'
import { until } from '#tests/support/processes.ts'
import { latenessAtEdge, timed } from './edge-times.ts'

/** ms, all rounds. `late`: from the origin's answer to that of each; `sent`: by the edge's log, against the first of each round. */
export type Waiters = {
  viewers: number
  varnish: boolean
  rounds: number
  requests: number
  late: number[]
  sent: number[]
}

/** Viewers who all wait for one list, several times over: how much later than it is there they have it. */
export async function waitersOf(
  viewers: number,
  { varnish, rounds, secret, addressOf }: WaitersOptions,
): Promise<Waiters> {
  const origin = await startMadeUpOrigin()
  const edge = await startEdgeNode(origin.url, [secret], { varnish, change: timed })
  try {
    const late: number[] = []
    for (let round = 0; round < rounds; round += 1) {
      let there = 0
      const rest = `live/v0.m3u8?_HLS_msn=${round}&_HLS_part=0`
      origin.hold()
      const all = Array.from({ length: viewers }, async (_, viewer) => {
        const answer = await fetch(edge.url + addressOf(rest, viewer))
        await answer.arrayBuffer()
        if (answer.status !== 200) throw new Error(`${rest}: ${answer.status}`)
        late.push(performance.now() - there)
      })
      await until('the origin to be asked', 10, async () => origin.held() > 0)
      // Everybody is in by then, and at another place of nginx's half seconds in each round.
      await sleep(1500 + round * 130)
      there = performance.now()
      origin.release()
      await Promise.all(all)
    }
    // nginx keeps lines for a second.
    await sleep(1500)
    const sent = latenessAtEdge(await edge.log())
    return { viewers, varnish, rounds, requests: origin.taken().length, late, sent }
  } finally {
    await edge.close()
    await origin.close()
  }
}

export type WaitersOptions = {
  varnish: boolean
  rounds: number
  secret: string
  addressOf: (rest: string, viewer: number) => string
}
