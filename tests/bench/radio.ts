import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { ownCpuSeconds, residentBytes } from '#tests/support/cpu-group.ts'

/**
 * A hundred AAC stations read and packaged in one process, beside ffmpeg one each. `--seconds N`: how long (60). The stations
 * are a process of their own.
 */
export type Ours = {
  stations: number
  seconds: number
  segments: number
  songs: number
  runs: number
  cpuSeconds: number
  residentBytes: number
  onAir: number
  medianDelayMs: number
  worstDelayMs: number
  late: number
  lateParts: number
  gapSeconds: number
}
type Theirs = { stations: number; seconds: number; cpuSeconds: number; residentBytes: number }
export type RadioResult = { ours: Ours; ffmpeg: Theirs }

const stations = 100
const ffmpegStations = 10

function script(name: string, words: string[]): ChildProcess {
  const path = join(import.meta.dirname, name)
  return spawn(process.execPath, ['--import', 'tsx', path, ...words], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
}

async function firstLine(child: ChildProcess): Promise<string> {
  let text = ''
  for await (const chunk of child.stdout ?? []) {
    text += String(chunk)
    if (text.includes('\n')) break
  }
  return text.trim()
}

/** What a process of ffmpeg for each station costs, once they are on. */
async function measureFfmpeg(port: number, seconds: number): Promise<Theirs> {
  const folder = await mkdtemp(join(tmpdir(), 'nar-bench-radio-'))
  const children = Array.from({ length: ffmpegStations }, (_, number) => {
    const from = ['-nostdin', '-v', 'error', '-i', `http://127.0.0.1:${port}/${number}`, '-c', 'copy']
    const to = ['-bsf:a', 'aac_adtstoasc', '-f', 'hls', '-hls_time', '4', '-hls_segment_type', 'fmp4']
    const files = ['-hls_flags', 'delete_segments', '-hls_fmp4_init_filename', `${number}.mp4`]
    return spawn('ffmpeg', [...from, ...to, ...files, join(folder, `${number}.m3u8`)], { stdio: 'ignore' })
  })
  try {
    await sleep(10_000)
    const used = () => children.reduce((sum, { pid = 0 }) => sum + ownCpuSeconds(pid), 0)
    const before = used()
    await sleep(seconds * 1000)
    const bytes = children.reduce((sum, { pid = 0 }) => sum + residentBytes(pid), 0)
    return { stations: ffmpegStations, seconds, cpuSeconds: used() - before, residentBytes: bytes }
  } finally {
    for (const child of children) child.kill('SIGKILL')
    await rm(folder, { recursive: true, force: true })
  }
}

/** Stations to read from, until `use` is done with their port. */
async function withStations<T>(use: (port: number) => Promise<T>): Promise<T> {
  const senders = script('radio-stations.ts', [])
  try {
    return await use(Number(await firstLine(senders)))
  } finally {
    senders.kill('SIGKILL')
  }
}

async function measureOurs(port: number, seconds: number): Promise<Ours> {
  const reader = script('radio-reader.ts', [port, stations, seconds].map(String))
  const gone = once(reader, 'exit')
  const text = await firstLine(reader)
  await gone
  return JSON.parse(text) as Ours
}

/** Ours alone, beside whatever else is measured. */
export const hundredStations = (seconds: number): Promise<Ours> =>
  withStations((port) => measureOurs(port, seconds))

export async function bench({ seconds = 60 }: { seconds?: number }): Promise<RadioResult> {
  return withStations(async (port) => ({
    ours: await measureOurs(port, seconds),
    ffmpeg: await measureFfmpeg(port, Math.min(seconds, 30)),
  }))
}

const megabytes = (bytes: number) => (bytes / 1e6).toFixed(1)
const share = ({ cpuSeconds, seconds, stations: count }: Pick<Ours, 'cpuSeconds' | 'seconds' | 'stations'>) =>
  ((cpuSeconds / seconds / count) * 100).toFixed(3)

export function table({ ours, ffmpeg }: RadioResult): string {
  const all = ((ours.cpuSeconds / ours.seconds) * 100).toFixed(1)
  return [
    `${ours.stations} stations of AAC 128 kbit/s for ${ours.seconds.toFixed(0)} s on ${cpus().length} cores; ${ours.segments} segments, ${ours.songs} songs.`,
    '',
    '| | one process of ours | ffmpeg, one each |',
    '| --- | --- | --- |',
    `| stations | ${ours.stations} (${ours.onAir} on air, ${ours.runs} runs) | ${ffmpeg.stations} |`,
    `| CPU of one core, each | ${share(ours)} % (all ${all} %) | ${share(ffmpeg)} % |`,
    `| resident memory, each | ${megabytes(ours.residentBytes / ours.stations)} MB (all ${megabytes(ours.residentBytes)} MB) | ${megabytes(ffmpeg.residentBytes / ffmpeg.stations)} MB |`,
    `| parts later than half a second, seconds of silence | ${ours.lateParts}, ${ours.gapSeconds.toFixed(1)} | |`,
    `| segments stored and written down more than 1 s after their end | ${ours.late} | |`,
    `| after their end: median, worst | ${ours.medianDelayMs} ms, ${ours.worstDelayMs} ms | |`,
  ].join('\n')
}
