import type { FastifyInstance } from 'fastify'

type Lane = {
  /** On their way at once from one hub. */
  mostAtOnce: number
  /** The outbox is looked at so often: others write to it, too, and Redis may be away. */
  lookMs: number
  /** One after another while there are any. `more` is called where there may be enough for somebody else, too. */
  sendDue: (signal: AbortSignal, more: () => void) => Promise<void>
  onTrouble: (error: unknown) => void
}

/**
 * Empties an outbox for as long as the hub is up, in lanes beside each other. Several hubs may do it at once. The function
 * looks at the outbox now instead of soon.
 */
export function keepLanes(
  app: FastifyInstance,
  { mostAtOnce, lookMs, sendDue, onTrouble }: Lane,
): () => void {
  const stopping = new AbortController()
  const lanes = new Set<Promise<void>>()
  const widen = () => {
    if (stopping.signal.aborted || lanes.size >= mostAtOnce) return
    const lane: Promise<void> = sendDue(stopping.signal, widen)
      .catch(onTrouble)
      .finally(() => lanes.delete(lane))
    lanes.add(lane)
  }
  const look = setInterval(widen, lookMs)
  look.unref()
  app.addHook('onClose', async () => {
    clearInterval(look)
    stopping.abort()
    await Promise.all(lanes)
  })
  return widen
}
