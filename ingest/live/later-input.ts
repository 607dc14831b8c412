import { setTimeout as sleep } from 'node:timers/promises'
import type { Log } from '#platform/log.ts'
import type { LiveInput } from '#transcoder/live/ports.ts'

const againMs = 2000

/** An input that cannot be opened without asking somebody; what keeps it from being opened may pass. */
export function laterInput(open: () => Promise<LiveInput>, log: Log): LiveInput {
  let opened: Promise<LiveInput> | null = null
  let told = false
  const input = async (signal: AbortSignal): Promise<LiveInput> => {
    for (;;) {
      try {
        opened ??= open()
        return await opened
      } catch (error) {
        opened = null
        if (!told) log.warn({ err: error }, 'an input that cannot be opened yet')
        told = true
      }
      await sleep(againMs, undefined, { signal })
    }
  }
  return {
    next: async (signal) => (await input(signal)).next(signal),
    close: async () => {
      const found = await opened?.catch(() => null)
      await found?.close()
    },
  }
}
