import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { type CpuGroup, openCpuGroup } from '#tests/support/cpu-group.ts'
import { freePort } from '#tests/support/free-port.ts'
import { startedChannel } from '#tests/support/live-processes.ts'
import { cleanEnvironment, nar } from '#tests/support/running-hub.ts'
import type { TestServers } from '#tests/support/servers.ts'

/** What benchmarks of channels share: a clip, senders that cost next to nothing, a live process in a control group. */

/** A minute of 720p25 that moves everywhere, 2 Mbit/s, a picture that stands alone every 2 s. */
export async function channelClip(folder: string): Promise<string> {
  const path = join(folder, 'channel.flv')
  await promisify(execFile)('ffmpeg', [
    ...['-nostdin', '-v', 'error', '-y', '-f', 'lavfi', '-i', 'testsrc2=s=1280x720:r=25:d=60'],
    ...['-f', 'lavfi', '-i', 'sine=f=440:r=48000:d=60', '-vf', 'noise=alls=8:allf=t,format=yuv420p'],
    ...['-c:v', 'libx264', '-preset', 'veryfast', '-tune', 'zerolatency', '-b:v', '2M', '-maxrate', '2M'],
    ...['-bufsize', '2M', '-g', '50', '-keyint_min', '50', '-sc_threshold', '0'],
    ...['-c:a', 'aac', '-b:a', '128k', '-ac', '2', path],
  ])
  return path
}

/** Sends the clip again and again, as fast as time goes, without encoding anything. */
export function clipSender(clip: string, port: number, key: string): ChildProcess {
  return spawn(
    'ffmpeg',
    [
      ...['-nostdin', '-v', 'error', '-re', '-stream_loop', '-1', '-i', clip, '-c', 'copy'],
      ...['-f', 'flv', `rtmp://127.0.0.1:${port}/live/${key}`],
    ],
    { stdio: 'ignore' },
  )
}

/** A live process with channels on air, all counted; their senders are not. */
export async function channelsOnAir(
  servers: TestServers,
  count: number,
  options: { encoding: 'copy' | 'ladder'; clip: string },
): Promise<{ group: CpuGroup; ids: string[]; stop(): Promise<void> }> {
  const port = await freePort()
  const channels = []
  for (let n = 0; n < count; n += 1)
    channels.push(await startedChannel(servers, { encoding: options.encoding, name: `Арна ${n + 1}` }))
  const group = openCpuGroup(`live-${port}`)
  const live = group.spawn(nar, ['live', '--data', servers.data], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: cleanEnvironment({
      ...{ NAR_DATABASE_URL: servers.databaseUrl, NAR_REDIS_URL: servers.redisUrl },
      ...{ NAR_RTMP_PORT: String(port), NAR_ICECAST_PORT: '0', NAR_LOG_LEVEL: 'error' },
    }),
  })
  const senders = new Map<string, ChildProcess>()
  let over = false
  const send = (key: string) => {
    const sender = clipSender(options.clip, port, key)
    senders.set(key, sender)
    // The live process may not listen yet.
    sender.once('exit', () => {
      if (!over) setTimeout(() => send(key), 1000)
    })
  }
  for (const { key } of channels) send(key)
  return {
    group,
    ids: channels.map(({ id }) => id),
    stop: async () => {
      over = true
      for (const sender of senders.values()) sender.kill('SIGKILL')
      live.kill('SIGTERM')
      await group.remove()
    },
  }
}

/** Bytes of memory of processes, what they share counted in part (proc(5), smaps_rollup). */
export function sharedBytes(pids: readonly number[]): number {
  return pids.reduce((sum, pid) => {
    try {
      const text = readFileSync(`/proc/${pid}/smaps_rollup`, 'latin1')
      return sum + Number(/^Pss:\s+(\d+) kB/m.exec(text)?.[1] ?? 0) * 1024
    } catch {
      return sum
    }
  }, 0)
}
