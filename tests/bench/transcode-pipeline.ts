import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import { setTimeout as wait } from 'node:timers/promises'
import {
  type CpuGroup,
  openCpuGroup,
  ownCpuSeconds,
  processInfo,
  residentBytes,
} from '#tests/support/cpu-group.ts'
import { factsOfFile } from '#tests/support/facts-of-file.ts'
import { narCommand } from '#tests/support/nar.ts'
import { nar } from '#tests/support/running-hub.ts'
import { videoArguments } from '#transcoder/plan/arguments.ts'
import { planEncoding } from '#transcoder/plan/plan.ts'

/** The pipeline as it runs: `./nar up` in a control group, fed by `./nar upload`. */

type Hub = {
  group: CpuGroup
  env: Record<string, string>
  /** What its processes wrote to their log so far. */
  log(): string
  stop(): Promise<void>
}

/** Ready and idle. */
export async function hubInGroup(options: { workers?: number; logLevel?: string } = {}): Promise<Hub> {
  const data = await mkdtemp(join(tmpdir(), 'nar-bench-hub-'))
  const group = openCpuGroup('pipeline')
  const workers = options.workers ? ['--workers', String(options.workers)] : []
  const child = group.spawn(nar, ['up', '--port', '0', '--data', data, ...workers], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NAR_LOG_LEVEL: options.logLevel ?? 'warn' },
  })
  let log = ''
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    log += text
  })
  if (!child.stdout) throw new Error('no output')
  let url = ''
  for await (const line of createInterface({ input: child.stdout })) {
    url = /^ready (\S+)/.exec(line)?.[1] ?? ''
    if (url) break
  }
  if (!url) throw new Error('the hub did not start')
  const token = await narCommand(['token', '--role', 'owner', '--name', 'bench', '--data', data])
  await wait(3000)
  return {
    group,
    log: () => log,
    env: { NAR_URL: url, NAR_TOKEN: token.out.trim() },
    stop: async () => {
      child.kill('SIGTERM')
      await group.remove()
      await rm(data, { recursive: true, force: true })
    },
  }
}

const isNode = (command: string): boolean => /main\.(?:ts|mjs) (up|work)/.test(command)

/** Most memory seen: of each worker with everything below it, and of the hub process. */
function watchMemory(group: CpuGroup) {
  const most = { workerBytes: 0, hubBytes: 0 }
  const look = () => {
    const processes = new Map(group.processes().map((pid) => [pid, processInfo(pid)]))
    const below = (pid: number): number =>
      residentBytes(pid) +
      [...processes]
        .filter(([, info]) => info?.parent === pid)
        .reduce((sum, [child]) => sum + below(child), 0)
    for (const [pid, info] of processes) {
      if (info && /main\.(?:ts|mjs) work/.test(info.command))
        most.workerBytes = Math.max(most.workerBytes, below(pid))
      if (info && /main\.(?:ts|mjs) up/.test(info.command))
        most.hubBytes = Math.max(most.hubBytes, residentBytes(pid))
    }
  }
  const timer = setInterval(look, 300)
  return { most, stop: () => clearInterval(timer) }
}

const nodeSeconds = (group: CpuGroup): number =>
  group
    .processes()
    .filter((pid) => isNode(processInfo(pid)?.command ?? ''))
    .reduce((sum, pid) => sum + ownCpuSeconds(pid), 0)

type Event = { event: string; seconds?: number; code?: string }

/** Uploads and hands every event of the command to `on` as it comes. */
export async function upload(
  hub: Hub,
  clip: string,
  until: 'watchable' | 'complete',
  on: (event: Event) => void,
) {
  const args = ['upload', clip, '--wait', until, '--json', '--title', 'bench']
  const child = spawn(nar, args, {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, ...hub.env },
  })
  for await (const line of createInterface({ input: child.stdout })) on(JSON.parse(line) as Event)
}

/** CPU seconds of everything from the end of the upload on, and how much of it Node itself took. */
export async function measurePipeline(clip: string) {
  const hub = await hubInGroup()
  const memory = watchMemory(hub.group)
  const at: Record<string, { cpu: number; node: number }> = {}
  try {
    await upload(hub, clip, 'complete', ({ event, code }) => {
      if (event === 'refused') throw new Error(`the clip was refused: ${code}`)
      at[event] = { cpu: hub.group.seconds(), node: nodeSeconds(hub.group) }
    })
  } finally {
    memory.stop()
    await hub.stop()
  }
  const { uploaded, watchable, complete } = at
  if (!uploaded || !watchable || !complete) throw new Error('the clip did not get through')
  return {
    cpu: complete.cpu - uploaded.cpu,
    untilWatchable: watchable.cpu - uploaded.cpu,
    node: complete.node - uploaded.node,
    ...memory.most,
  }
}

/** Seconds of title that two encoders at a time make of the low group in one, without anything else beside them. */
export async function lowGroupSpeed(clip: string): Promise<number> {
  const facts = await factsOfFile(clip)
  const [low] = planEncoding(facts).video
  if (!low) throw new Error('no picture')
  const waiting = [...low.chunks.keys()]
  const started = performance.now()
  const lane = async () => {
    for (let chunk = waiting.shift(); chunk !== undefined; chunk = waiting.shift()) {
      const pipes = low.rungs.map(() => 'pipe' as const)
      const child = spawn('ffmpeg', videoArguments(facts, low, chunk, clip), {
        stdio: ['ignore', 'ignore', 'inherit', ...pipes],
      })
      for (const pipe of child.stdio.slice(3)) (pipe as Readable).resume()
      const [code] = (await once(child, 'exit')) as [number]
      if (code !== 0) throw new Error(`ffmpeg ended with ${code}`)
    }
  }
  await Promise.all([lane(), lane()])
  return facts.duration / ((performance.now() - started) / 1000)
}

/** Seconds from the end of the upload until a title can be watched, on a hub that has nothing else to do. */
export async function secondsToWatchable(clip: string) {
  const hub = await hubInGroup()
  const memory = watchMemory(hub.group)
  let seconds = 0
  try {
    await upload(hub, clip, 'watchable', (event) => {
      if (event.event === 'watchable') seconds = event.seconds ?? 0
    })
  } finally {
    memory.stop()
    await hub.stop()
  }
  if (seconds === 0) throw new Error('the clip did not become watchable')
  return { seconds, ...memory.most }
}
