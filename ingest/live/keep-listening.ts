import type { Server } from 'node:net'
import type { Log } from '#platform/log.ts'

/** A port that another process of ours may have just now: it is taken as soon as it is free. */
export type Listening = {
  /** null while another process has it. */
  port(): number | null
  /** Resolves when it is ours. */
  ready: Promise<void>
  close(): Promise<void>
}

/** The other process may end at any time. */
const retryMs = 1000

/** `port` 0 takes a free one. `what`: for the log. */
export function keepListening(
  server: Server,
  { host, port, what, log }: { host: string; port: number; what: string; log: Log },
): Listening {
  let timer: NodeJS.Timeout | undefined
  let told = false
  let closed = false
  const listen = () => {
    if (!closed) server.listen(port, host)
  }
  const now = () => {
    const address = server.address()
    return address !== null && typeof address === 'object' ? address.port : null
  }
  const ready = new Promise<void>((resolve) => server.once('listening', resolve))
  server.on('listening', () => log.info({ host, port: now() }, `${what} is taken at this port`))
  server.on('error', (error: NodeJS.ErrnoException) => {
    const busy = error.code === 'EADDRINUSE'
    if (!told)
      log[busy ? 'info' : 'warn']({ host, port, why: error.message }, `${what} is not taken at this port yet`)
    told = true
    timer = setTimeout(listen, retryMs)
  })
  listen()
  return {
    port: now,
    ready,
    close: async () => {
      closed = true
      clearTimeout(timer)
      await new Promise<void>((resolve) => server.close(() => resolve()))
    },
  }
}
