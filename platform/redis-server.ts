import { mkdir } from 'node:fs/promises'
import { connect } from 'node:net'
import { join } from 'node:path'
import { type Child, dyingWithUs, supervise } from './child.ts'
import type { Log } from './log.ts'

export type RedisServerPlace = {
  /** Where its append-only file lives. */
  folder: string
  /** A folder of ours for the socket; nobody else may enter it. */
  sockets: string
  /** The data folder's lock, to be held as long as the server lives. */
  lockFd: number
}

/**
 * Our own redis-server, reached by a unix socket alone. It must keep the queue over a kill (`appendonly`;
 * a crash of the whole machine may cost the last second, which is found again from the database) and must
 * never drop jobs to save memory (`noeviction`, BullMQ's rule).
 */
export async function startRedisServer(
  place: RedisServerPlace,
  log: Log,
): Promise<{ child: Child; url: string }> {
  await mkdir(place.folder, { recursive: true, mode: 0o700 })
  const socket = join(place.sockets, 'redis.sock')
  const settings: Record<string, string> = {
    port: '0',
    unixsocket: socket,
    unixsocketperm: '700',
    dir: place.folder,
    appendonly: 'yes',
    appendfsync: 'everysec',
    save: '',
    'maxmemory-policy': 'noeviction',
    'aof-load-truncated': 'yes',
    daemonize: 'no',
  }
  const args = Object.entries(settings).flatMap(([name, value]) => [`--${name}`, value])
  const child = await supervise(
    {
      name: 'redis-server',
      command: dyingWithUs('TERM', ['redis-server', ...args]),
      stopSignal: 'SIGTERM',
      stopSeconds: 20,
      inherit: [place.lockFd],
      output: 'log',
      answers: () => ping(socket),
    },
    log,
  )
  return { child, url: `unix:${socket}` }
}

/** Redis takes connections while it still loads its file, and answers -LOADING then. */
function ping(socket: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const client = connect(socket, () => client.write('PING\r\n'))
    client.setTimeout(1000, () => client.destroy(new Error('no answer to PING')))
    client.once('error', reject)
    client.once('data', (answer) => {
      client.destroy()
      if (answer.toString().startsWith('+PONG')) resolve()
      else reject(new Error(answer.toString().trim()))
    })
  })
}
