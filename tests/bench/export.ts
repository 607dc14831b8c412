import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { keys } from '#catalog/contract/encoding.ts'
import { objectFolder } from '#platform/data-folder.ts'
import { folderStorage } from '#platform/storage/folder.ts'
import { residentBytes } from '#tests/support/cpu-group.ts'
import { call, type RunningHub, startHub, uploadFile, waitForState } from '#tests/support/running-hub.ts'
import { named, readXml } from '#tests/support/xml.ts'

/**
 * The file of an hour's sound on a hub that has just started, and on one that knows it. `--long N`: another length, seconds.
 * Times are those of an HTTP client on the same machine.
 */
export type ExportResult = {
  seconds: number
  fileBytes: number
  /** Of the file that is stored beside the segments, bytes. */
  storedBytes: number
  /** A feed that has to read the sound first; the same again. */
  feedFirstMs: number
  feedAgainMs: number
  /** To the first byte: nothing known but the summary; nothing at all; in memory, the median of the beginning and of places. */
  coldMs: number
  coldestMs: number
  warmMs: number
  placeMs: number
  /** All of it, bytes a second. */
  rate: number
  /** Resident memory of the hub process: before the first request, and the most of what came then. */
  idleBytes: number
  mostBytes: number
}

const places = 40

/** Noise, so that the encoder has something to do; a minute of it again and again. */
async function drawn(seconds: number, folder: string): Promise<string> {
  const [minute, whole] = [join(folder, 'minute.m4a'), join(folder, 'whole.m4a')]
  const noise = 'anoisesrc=r=48000:a=0.2:c=pink:d=60:seed=1'
  const run = (...args: string[]) => promisify(execFile)('ffmpeg', ['-nostdin', '-v', 'error', '-y', ...args])
  await run('-f', 'lavfi', '-i', noise, '-ac', '2', '-c:a', 'aac', '-b:a', '96k', minute)
  const loops = String(Math.max(0, Math.ceil(seconds / 60) - 1))
  await run('-stream_loop', loops, '-i', minute, '-t', String(seconds), '-c', 'copy', whole)
  return whole
}

async function firstByteMs(address: string, from = 0): Promise<number> {
  const began = performance.now()
  const answer = await fetch(address, { headers: { range: `bytes=${from}-` } })
  const reader = answer.body?.getReader()
  await reader?.read()
  const taken = performance.now() - began
  await reader?.cancel()
  if (answer.status !== 206) throw new Error(`${address}: ${answer.status}`)
  return taken
}

const median = (values: number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0

async function feedOf(hub: RunningHub) {
  const began = performance.now()
  const root = readXml(await (await fetch(`${hub.url}/feeds/titles.xml`)).text())
  const ms = performance.now() - began
  const { url = '', length = '0' } = named(root, 'enclosure')[0]?.attributes ?? {}
  return { ms, path: url && new URL(url).pathname, bytes: Number(length) }
}

/** All of a file; `look` is called every megabyte. */
async function takeWhole(address: string, look: () => void): Promise<{ bytes: number; seconds: number }> {
  const began = performance.now()
  let bytes = 0
  let next = 0
  for await (const chunk of (await fetch(address)).body ?? []) {
    bytes += chunk.length
    if (bytes < next) continue
    next += 2 ** 20
    look()
  }
  return { bytes, seconds: (performance.now() - began) / 1000 }
}

/** A hub with a title of that much sound, which may be taken along. */
async function hubWithSound(data: string, clip: string): Promise<{ assetKey: string }> {
  const hub = await startHub({ workers: 2, data })
  const token = await hub.token('owner', 'bench')
  const titleId = await uploadFile(hub, token, clip)
  const licence = { licensor: 'bench', territories: ['WORLD'], uses: ['stream', 'download'] }
  await call(hub, token, 'POST', `/titles/${titleId}/licences`, licence)
  await waitForState(hub, token, titleId, ['complete'])
  const { body } = await call<{ master: string }>(hub, token, 'POST', `/titles/${titleId}/playback`, {})
  await hub.stop()
  return { assetKey: keys.soundSummary(body.master.split('/')[4] ?? '', 1) }
}

export async function bench({ long = 3600 }: { long?: number }): Promise<ExportResult> {
  const folder = await mkdtemp(join(tmpdir(), 'nar-bench-export-'))
  const data = join(folder, 'data')
  let hub: RunningHub | null = null
  try {
    const { assetKey } = await hubWithSound(data, await drawn(long, folder))
    hub = await startHub({ workers: 1, data })
    const feedFirst = await feedOf(hub)
    const feedAgain = await feedOf(hub)
    await hub.stop()
    const storage = await folderStorage(objectFolder(data))
    const storedBytes = (await storage.head(assetKey))?.bytes ?? 0
    await storage.delete(assetKey)
    hub = await startHub({ workers: 1, data })
    const coldestMs = await firstByteMs(hub.url + feedFirst.path)
    await hub.stop()
    hub = await startHub({ workers: 1, data })
    const { pid = 0 } = hub.process
    const idleBytes = residentBytes(pid)
    const coldMs = await firstByteMs(hub.url + feedFirst.path)
    const address = hub.url + feedFirst.path
    const [warm, place]: [number[], number[]] = [[], []]
    for (let n = 0; n < places; n += 1) {
      warm.push(await firstByteMs(address))
      place.push(await firstByteMs(address, Math.floor((feedFirst.bytes * n) / places)))
    }
    let mostBytes = residentBytes(pid)
    const whole = await takeWhole(address, () => {
      mostBytes = Math.max(mostBytes, residentBytes(pid))
    })
    return {
      ...{ seconds: long, fileBytes: whole.bytes, storedBytes, coldMs, coldestMs, idleBytes, mostBytes },
      ...{ feedFirstMs: feedFirst.ms, feedAgainMs: feedAgain.ms },
      ...{ warmMs: median(warm), placeMs: median(place), rate: whole.bytes / whole.seconds },
    }
  } finally {
    await hub?.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

const mega = (bytes: number) => (bytes / 1e6).toFixed(1)

export function table(result: ExportResult): string {
  const ms = (value: number) => `${value.toFixed(value < 100 ? 1 : 0)} ms`
  const share = ((result.storedBytes / result.fileBytes) * 100).toFixed(4)
  return [
    `The sound of ${result.seconds} s as a file of ${mega(result.fileBytes)} MB.`,
    '',
    '| figure | measured | asked |',
    '| --- | --- | --- |',
    `| first byte, hub just started, nothing read before | ${ms(result.coldestMs)} | ≤ 3 s |`,
    `| first byte, hub just started | ${ms(result.coldMs)} | ≤ 3 s |`,
    `| first byte, in memory | ${ms(result.warmMs)} | at once |`,
    `| first byte of a place in the middle | ${ms(result.placeMs)} | at once |`,
    `| feed with it, nothing read before; again | ${ms(result.feedFirstMs)}; ${ms(result.feedAgainMs)} | |`,
    `| stored anew | ${result.storedBytes} bytes, ${share} % | ≤ 1 % |`,
    `| all of it, from the hub itself | ${mega(result.rate)} MB/s | |`,
    `| memory of the hub: idle, most | ${mega(result.idleBytes)}, ${mega(result.mostBytes)} MB | grows by less than 150 MiB |`,
  ].join('\n')
}
