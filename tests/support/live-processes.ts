import { type ChildProcess, spawn } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import type { ChannelEncoding, ChannelInput } from '#catalog/contract/channel.ts'
import { dyingWithUs } from '#platform/child.ts'
import { holderOf } from '#transcoder/live/lease.ts'
import { cleanEnvironment, nar } from './running-hub.ts'
import type { TestServers } from './servers.ts'
import { addOwnChannelRow } from './station.ts'

/** Live processes as an operator starts them, on real servers, and real senders. */

export type LiveProcess = {
  child: ChildProcess
  log(): string
  kill9(): Promise<void>
  stop(): Promise<void>
}

export function startLive(
  servers: Pick<TestServers, 'data' | 'databaseUrl' | 'redisUrl'>,
  env: Record<string, string> = {},
): LiveProcess {
  const [command = '', ...rest] = dyingWithUs('KILL', [nar, 'live', '--data', servers.data])
  const child = spawn(command, rest, {
    env: cleanEnvironment({
      NAR_DATABASE_URL: servers.databaseUrl,
      NAR_REDIS_URL: servers.redisUrl,
      NAR_RTMP_PORT: '0',
      NAR_ICECAST_PORT: '0',
      ...env,
    }),
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let log = ''
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    log += text
  })
  const end = async (signal: NodeJS.Signals) => {
    if (child.exitCode !== null || child.signalCode !== null) return
    const closed = once(child, 'exit')
    child.kill(signal)
    await closed
  }
  return { child, log: () => log, kill9: () => end('SIGKILL'), stop: () => end('SIGTERM') }
}

/** A started channel as a row; its stream key. */
export async function startedChannel(
  { db }: Pick<TestServers, 'db'>,
  settings: { inputs?: ChannelInput[]; encoding?: ChannelEncoding; name?: string } = {},
): Promise<{ id: string; key: string }> {
  const { inputs = [{ kind: 'rtmp' }], encoding = 'copy', name = 'Қызылорда ТВ' } = settings
  const key = randomBytes(12).toString('hex')
  const { id } = await addOwnChannelRow(db, {
    ...{ texts: JSON.stringify({ kk: { title: name } }), inputs: JSON.stringify(inputs), encoding },
    ...{ key_hash: createHash('sha256').update(key).digest(), epoch: Date.now() },
  })
  return { id, key }
}

export type KeptSender = ReturnType<typeof keepSending>

/** An encoder (ffmpeg) that is begun again half a second after it has ended, for as long as it is wanted, as OBS does. */
export function keepSending(args: readonly string[]) {
  let [wanted, child] = [true, null as ChildProcess | null]
  const loop = async () => {
    while (wanted) {
      child = spawn('ffmpeg', ['-nostdin', '-v', 'error', ...args], { stdio: 'ignore' })
      await once(child, 'exit')
      if (wanted) await sleep(500)
    }
  }
  let running = loop()
  return {
    pause: () => child?.kill('SIGSTOP'),
    goOn: () => child?.kill('SIGCONT'),
    /** Cut off, and not begun again until `again`. */
    cut: async () => {
      wanted = false
      child?.kill('SIGKILL')
      await running
    },
    again: () => {
      wanted = true
      running = loop()
    },
  }
}

/** Moving bars with a tone by RTMP, for as long as they are wanted. */
export function rtmpSender(
  port: number,
  key: string,
  options: { app?: string; size?: string; gop?: number } = {},
): KeptSender {
  const { app = 'live', size = '320x180', gop = 50 } = options
  return keepSending([
    ...['-re', '-f', 'lavfi', '-i', `testsrc2=s=${size}:r=25`],
    ...['-re', '-f', 'lavfi', '-i', 'sine=f=440:r=48000', '-c:v', 'libx264', '-preset', 'ultrafast'],
    ...['-tune', 'zerolatency', '-pix_fmt', 'yuv420p', '-g', String(gop), '-keyint_min', String(gop)],
    ...['-sc_threshold', '0', '-c:a', 'aac', '-ac', '2', '-f', 'flv'],
    `rtmp://127.0.0.1:${port}/${app}/${key}`,
  ])
}

/** Where what is on air now is fetched, asked anew each time: its holder may change. */
export function heldAt({ redis }: Pick<TestServers, 'redis'>, channelId: string) {
  return async (): Promise<string | null> => {
    const holder = await holderOf(redis, channelId)
    return holder && `${holder.url}/${channelId}/`
  }
}
