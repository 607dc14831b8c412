import type { ServerResponse } from 'node:http'
import type { FastifyRequest } from 'fastify'
import type { CatalogDeps } from '#catalog/routes/deps.ts'
import { noPlay } from '#catalog/rules/plays.ts'
import { saveChannelPlay } from '#catalog/store/channel-audience.ts'
import { newId } from '#catalog/store/ids.ts'

/** As players tell of themselves: after ten seconds, once a minute, and at the end, ms. */
const [firstMs, everyMs] = [10_000, 60_000]
/** A receiver that is never switched off is another listener each day: nothing is told of one for longer, ms. */
const longestMs = 23 * 3_600_000

type Deps = Pick<CatalogDeps, 'db' | 'placeOf' | 'pathwaysOf' | 'now'>

/**
 * Counts who listens to a plain mount, which has no player to tell of itself; nothing is kept of them. Ends with the answer.
 * `onTrouble`: it could not be written down; the next time says it, too.
 */
export function countListener(
  { db, placeOf, pathwaysOf, now }: Deps,
  { channelId, request, raw }: { channelId: string; request: FastifyRequest; raw: ServerResponse },
  onTrouble: (error: unknown) => void,
): void {
  // Mounts are the hub's, the last pathway.
  const domestic = placeOf(request.ip).zone === 'domestic' && pathwaysOf(request.ip).at(-1)?.domestic === true
  let [play, number] = [{ id: newId(), channelId, begun: now() }, 0]
  const tell = () => {
    const at = now()
    const seconds = Math.max(0, (at.getTime() - play.begun.getTime()) / 1000)
    number += 1
    const report = { ...noPlay, number, startMs: 0, seconds }
    saveChannelPlay(db, { play, report, domestic, now: at }).catch(onTrouble)
    if (seconds * 1000 > longestMs) [play, number] = [{ id: newId(), channelId, begun: at }, 0]
  }
  let timer = setTimeout(function again() {
    tell()
    timer = setTimeout(again, everyMs)
  }, firstMs)
  raw.once('close', () => {
    clearTimeout(timer)
    // Who goes at once has not listened.
    if (number > 0) tell()
  })
}
