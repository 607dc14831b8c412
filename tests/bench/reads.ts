import { execFile } from 'node:child_process'
import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { probeSource } from '#ingest/probe/probe.ts'
import { runMedia } from '#platform/media-tool.ts'
import { startRangeServer } from '#tests/support/range-server.ts'
import { videoArguments } from '#transcoder/plan/arguments.ts'
import { framesToSeconds } from '#transcoder/plan/grid.ts'
import { planEncoding } from '#transcoder/plan/plan.ts'

/** What a worker fetches of a source in a bucket for one chunk, against the chunk's own bytes in the file. */
export type Reads = {
  container: string
  fileBytes: number
  /** Bytes of the packets of all streams from the chunk's beginning to its end. */
  chunkBytes: number
  fetchedBytes: number
  requests: number
  ratio: number
}

const run = promisify(execFile)
const containers = ['mp4', 'mkv', 'ts']

/** Small pictures of a high rate, with sound: quick to make, and as heavy to read as a film. */
function drawing(seconds: number, path: string): string[] {
  return [
    ...['-nostdin', '-v', 'error', '-y', '-f', 'lavfi', '-i', 'testsrc2=s=640x360:r=25,noise=alls=30:allf=t'],
    ...['-f', 'lavfi', '-i', 'sine=frequency=220', '-t', String(seconds), '-c:v', 'libx264'],
    ...['-preset', 'ultrafast', '-b:v', '5M', '-maxrate', '5M', '-bufsize', '5M', '-g', '50'],
    ...['-pix_fmt', 'yuv420p', '-c:a', 'aac', '-b:a', '128k', path],
  ]
}

export async function bench({ seconds = 120 }: { seconds?: number }): Promise<Reads[]> {
  const folder = await mkdtemp(join(tmpdir(), 'nar-bench-'))
  try {
    const clip = join(folder, 'drawn.mp4')
    await run('ffmpeg', drawing(seconds, clip))
    const results: Reads[] = []
    for (const container of containers) {
      const path = join(folder, `clip.${container}`)
      await run('ffmpeg', ['-nostdin', '-v', 'error', '-y', '-i', clip, '-map', '0', '-c', 'copy', path])
      results.push(await readsOf(container, path))
    }
    return results
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** The chunk in the middle, of its low rungs: what is read does not depend on what is made of it. */
async function readsOf(container: string, path: string): Promise<Reads> {
  const { size } = await stat(path)
  const server = await startRangeServer(path)
  try {
    const source = { kind: 'url' as const, url: server.url }
    const facts = await probeSource({ source, bytes: size, maxDuration: 3600 })
    const group = planEncoding(facts).video[0]
    const chunk = Math.floor((group?.chunks.length ?? 0) / 2)
    const span = group?.chunks[chunk]
    if (!group || !span) throw new Error(`${container} has no picture`)
    const [sent, requests] = [server.sent(), server.requests()]
    await runMedia({
      ...{ tool: 'ffmpeg', source, pipes: group.rungs.length, timeout: 600 },
      limits: { memory: 6 * 1024 ** 3, cpu: 600 },
      arguments: (input) => videoArguments(facts, group, chunk, input),
      consume: async (pipe) => {
        for await (const _ of pipe);
      },
    })
    const fetchedBytes = server.sent() - sent
    const start = facts.start + framesToSeconds(span.startFrame, group.frameRate)
    const length = framesToSeconds(span.frames, group.frameRate)
    const chunkBytes = await packetBytes(path, start, length)
    const ratio = fetchedBytes / chunkBytes
    return {
      container,
      fileBytes: size,
      chunkBytes,
      fetchedBytes,
      requests: server.requests() - requests,
      ratio,
    }
  } finally {
    await server.close()
  }
}

async function packetBytes(path: string, start: number, length: number): Promise<number> {
  const listing = ['-v', 'error', '-show_entries', 'packet=pts_time,size', '-of', 'csv=p=0', path]
  const { stdout } = await run('ffprobe', listing, { maxBuffer: 64 * 1024 * 1024 })
  return stdout
    .split('\n')
    .map((line) => line.split(',').map(Number))
    .filter(([time = Number.NaN]) => time >= start && time < start + length)
    .reduce((sum, [, bytes = 0]) => sum + bytes, 0)
}

export function table(results: Reads[]): string {
  const megabytes = (bytes: number) => (bytes / 1e6).toFixed(1)
  const lines = results.map(
    ({ container, fileBytes, chunkBytes, fetchedBytes, requests, ratio }) =>
      `| ${container} | ${megabytes(fileBytes)} | ${megabytes(chunkBytes)} | ${megabytes(fetchedBytes)} | ${requests} | ${ratio.toFixed(2)} |`,
  )
  return [
    '| container | file, MB | chunk, MB | fetched, MB | requests | fetched / chunk |',
    '| --- | --- | --- | --- | --- | --- |',
    ...lines,
  ].join('\n')
}
