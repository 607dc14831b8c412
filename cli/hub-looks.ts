import { setTimeout as sleep } from 'node:timers/promises'
import type { FastifyInstance } from 'fastify'

/**
 * Looks every `everyMs`, one look at a time, for as long as the hub is up; it closes when the last look has ended.
 * @param look never rejects
 * @param patienceMs how long closing waits for that look, where it may take long
 */
export function lookEvery(
  app: FastifyInstance,
  everyMs: number,
  look: () => Promise<void>,
  patienceMs?: number,
): void {
  let looking: Promise<void> | null = null
  const timer = setInterval(() => {
    looking ??= look().finally(() => {
      looking = null
    })
  }, everyMs)
  timer.unref()
  app.addHook('onClose', async () => {
    clearInterval(timer)
    await (patienceMs === undefined
      ? looking
      : Promise.race([looking, sleep(patienceMs, undefined, { ref: false })]))
  })
}
