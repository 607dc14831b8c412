import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { keys } from '#catalog/contract/encoding.ts'
import { startTestS3 } from '#tests/support/ceph.ts'
import { type EdgeStorage, startEdgeStorage } from '#tests/support/edge-storage.ts'

/**
 * Segments of 2 MB as the hub sends them, and as an nginx of the origin does that reads the objects itself: from the folder, and
 * from a bucket, once while its cache is empty and once while it is full. Eight readers (curl), in turns; medians.
 */
type Figures = { way: string; megabytesPerSecond: number; cpuPerGib: number }
export type OriginsResult = { turns: number; bytes: number; figures: Figures[] }

const bytes = 2_000_000
const segments = 48
/** Of each turn; what is read from a bucket, each once. */
const [requests, cold] = [384, segments]
const turns = 5

type Way = { name: string; url: string; count: number; cpu: () => number; before?: () => Promise<void> }

export async function bench(): Promise<OriginsResult> {
  const server = await startTestS3()
  const folder = await startEdgeStorage()
  const bucket = await startEdgeStorage(await server.bucket())
  try {
    for (const chain of [folder, bucket])
      for (let number = 0; number < segments; number += 1)
        await chain.servers.storage.put(keys.segment(chain.first, 1, 'v240', number), randomBytes(bytes))
    const ways = [...waysOf('folder', folder), ...waysOf('bucket', bucket)]
    const taken = new Map<string, { seconds: number; cpu: number; bytes: number }[]>()
    for (let turn = 0; turn <= turns; turn += 1)
      for (const way of ways) {
        const one = await read(way, way.name.includes('bucket') ? bucket : folder)
        // The first turn fills what is to be full, and is not counted.
        if (turn > 0) taken.set(way.name, [...(taken.get(way.name) ?? []), one])
      }
    const figures = [...taken].map(([way, all]) => ({
      way,
      megabytesPerSecond: median(all.map((one) => one.bytes / 1e6 / one.seconds)),
      cpuPerGib: median(all.map((one) => (one.cpu / one.bytes) * 1024 ** 3)),
    }))
    return { turns, bytes, figures }
  } finally {
    await folder.close()
    await bucket.close()
    await server.close()
  }
}

function waysOf(store: 'folder' | 'bucket', { hubUrl, origin }: EdgeStorage): Way[] {
  const nginx = { url: origin.url, cpu: () => cpuOfNginx(origin.folder) }
  const hub = { url: hubUrl, cpu: () => (process.cpuUsage().user + process.cpuUsage().system) / 1e6 }
  if (store === 'folder')
    return [
      { name: 'the hub, folder', count: requests, ...hub },
      { name: 'nginx, folder', count: requests, ...nginx },
    ]
  const before = async () => {
    const cache = join(origin.folder, 'cache-segments')
    for (const name of readdirSync(cache)) await rm(join(cache, name), { recursive: true })
  }
  return [
    { name: 'the hub, bucket', count: cold, ...hub },
    { name: 'nginx, bucket, not kept yet', count: cold, before, ...nginx },
    { name: 'nginx, bucket, kept', count: requests, ...nginx },
  ]
}

async function read({ url, count, cpu, before }: Way, { path, first }: EdgeStorage) {
  await before?.()
  const base = `${url}${path(first)}1/v240/`
  const addresses = Array.from({ length: count }, (_, n) => `${base}${n % segments}.m4s`)
  const args = ['-s', '-f', '-Z', '--parallel-max', '8', '-w', '%{size_download}\\n']
  const [began, used] = [performance.now(), cpu()]
  const { stdout } = await promisify(execFile)('curl', [
    ...args,
    ...addresses.flatMap((address) => ['-o', '/dev/null', address]),
  ])
  const sum = stdout.split('\n').reduce((all, line) => all + Number(line), 0)
  if (sum !== count * bytes) throw new Error(`${sum} bytes of ${count * bytes} came from ${url}`)
  return { seconds: (performance.now() - began) / 1000, cpu: cpu() - used, bytes: sum }
}

/** Seconds of all its workers, proc(5): a hundredth is one tick. */
function cpuOfNginx(folder: string): number {
  const master = readFileSync(join(folder, 'nginx.pid'), 'utf8').trim()
  const workers = readFileSync(`/proc/${master}/task/${master}/children`, 'utf8').trim().split(' ')
  return workers
    .map((pid) => readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [])
    .reduce((sum, fields) => sum + (Number(fields[11]) + Number(fields[12])) / 100, 0)
}

const median = (all: number[]) => all.toSorted((a, b) => a - b)[Math.floor(all.length / 2)] ?? 0

export function table({ figures }: OriginsResult): string {
  const hubOf = (way: string) =>
    figures.find((one) => one.way === (way.includes('bucket') ? 'the hub, bucket' : 'the hub, folder'))
  const lines = figures.map(({ way, megabytesPerSecond, cpuPerGib }) => {
    const hub = hubOf(way)
    const ratios = hub
      ? [megabytesPerSecond / hub.megabytesPerSecond, cpuPerGib / hub.cpuPerGib].map((one) => one.toFixed(2))
      : []
    return `| ${[way, megabytesPerSecond.toFixed(0), cpuPerGib.toFixed(2), ...ratios].join(' | ')} |`
  })
  return [
    '| who sends, out of what | MB/s | CPU seconds per GiB | MB/s, to the hub | CPU, to the hub |',
    '| --- | --- | --- | --- | --- |',
    ...lines,
  ].join('\n')
}
