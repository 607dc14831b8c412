import { createReadStream } from 'node:fs'
import { appendFile, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { LiveKeyframe, LiveRun, LiveSegment } from '#catalog/contract/live.ts'
import { isMissing } from '#platform/storage/durable.ts'
import { readInit, type Track } from '../check/init.ts'
import { topLevelBoxes } from '../run/segments.ts'
import { type Fragment, readFragment, standsAlone, ticksOf } from './fragments.ts'

/**
 * What is on air, on the local disk until it is stored: `<folder>/<run>/run.json`, `<rendition>.init.mp4`, and the open
 * segments, `<number>-<start>-<rendition>.m4s`, to which each part is added as it comes. It need not survive the machine, so
 * nothing is synced: what a `kill -9` loses is the part that was being made.
 */
export type Journal = {
  begin(run: LiveRun, inits: ReadonlyMap<string, Buffer>): void
  add(runId: string, segment: SegmentName, rendition: string, part: Buffer): void
  /** The source has gone in order: viewers know. */
  end(runId: string): void
  read(runId: string, segment: SegmentName, rendition: string): Promise<Buffer>
  /** It is stored. */
  forget(runId: string, segment: SegmentName, renditions: readonly string[]): void
  /** All of a run is stored, and another one is on. */
  drop(runId: string): void
  /** Resolves when everything so far is written. */
  flushed(): Promise<void>
}

export type SegmentName = { number: number; start: number }

const segmentFile = ({ number, start }: SegmentName, rendition: string): string =>
  `${number}-${start}-${rendition}.m4s`
const segmentPattern = /^(\d{1,15})-(\d{13})-([avo]\d{1,4})\.m4s$/

/** @param failed told of what could not be written; what is on air goes on without it */
export function openJournal(folder: string, failed: (error: unknown) => void): Journal {
  let last: Promise<unknown> = Promise.resolve()
  const inTurn = (work: () => Promise<unknown>) => {
    last = last.then(work).catch(failed)
  }
  return {
    begin: (run, inits) =>
      inTurn(async () => {
        const path = join(folder, run.id)
        await mkdir(path, { recursive: true })
        for (const [name, init] of inits) await writeFile(join(path, `${name}.init.mp4`), init)
        // Last and at once: a run that has it is whole.
        await writeFile(join(path, 'run.json.new'), JSON.stringify(run))
        await rename(join(path, 'run.json.new'), join(path, 'run.json'))
      }),
    add: (runId, segment, rendition, part) =>
      inTurn(() => appendFile(join(folder, runId, segmentFile(segment, rendition)), part)),
    end: (runId) => inTurn(() => writeFile(join(folder, runId, 'ended'), '')),
    read: async (runId, segment, rendition) => {
      await last
      return readFile(join(folder, runId, segmentFile(segment, rendition)))
    },
    forget: (runId, segment, renditions) =>
      inTurn(() =>
        Promise.all(
          renditions.map((name) => rm(join(folder, runId, segmentFile(segment, name)), { force: true })),
        ),
      ),
    drop: (runId) => inTurn(() => rm(join(folder, runId), { recursive: true, force: true })),
    flushed: async () => {
      await last
    },
  }
}

/** A run as a process left it. */
export type LeftRun = {
  run: LiveRun
  /** Its source had gone, and viewers were told. */
  ended: boolean
  inits: Map<string, Buffer>
  segments: { segment: LiveSegment; bytes: Map<string, Buffer> }[]
}

/** What another process left, in the order of time. */
export async function leftRuns(folder: string, epoch: number): Promise<LeftRun[]> {
  await mkdir(folder, { recursive: true })
  const found: LeftRun[] = []
  for (const name of await readdir(folder)) {
    const left = await leftRun(join(folder, name), epoch).catch((error: unknown) => {
      // The machine has gone down with it, and some of it never reached the disk.
      if (error instanceof SyntaxError || error instanceof RangeError || isMissing(error)) return null
      throw error
    })
    if (left) found.push(left)
  }
  return found.sort((a, b) => a.run.number - b.run.number)
}

async function leftRun(folder: string, epoch: number): Promise<LeftRun | null> {
  const text = await readFile(join(folder, 'run.json'), 'utf8').catch(() => null)
  if (text === null) return null
  const run = JSON.parse(text) as LiveRun
  const inits = new Map<string, Buffer>()
  for (const { name } of run.renditions) inits.set(name, await readFile(join(folder, `${name}.init.mp4`)))
  const files = await readdir(folder)
  const byNumber = new Map<number, { start: number; names: string[] }>()
  for (const file of files) {
    const [, number, start, name = ''] = segmentPattern.exec(file) ?? []
    if (number === undefined) continue
    const known = byNumber.get(Number(number)) ?? { start: Number(start), names: [] }
    byNumber.set(Number(number), { ...known, names: [...known.names, name] })
  }
  const segments: LeftRun['segments'] = []
  for (const [number, { start, names }] of [...byNumber].sort(([a], [b]) => a - b)) {
    const left = await leftSegment(folder, run, { number, start }, names, inits, epoch)
    if (left) segments.push(left)
  }
  return { run, ended: files.includes('ended'), inits, segments }
}

/** null when nothing of it is whole. */
async function leftSegment(
  folder: string,
  run: LiveRun,
  name: SegmentName,
  renditions: readonly string[],
  inits: ReadonlyMap<string, Buffer>,
  epoch: number,
): Promise<LeftRun['segments'][number] | null> {
  const media: LiveSegment['media'] = {}
  const bytes = new Map<string, Buffer>()
  let seconds = 0
  for (const rendition of renditions) {
    const [track] = readInit(inits.get(rendition) ?? Buffer.alloc(0))
    if (!track) continue
    const { data, fragments } = await wholeFragments(join(folder, segmentFile(name, rendition)), track)
    const ticks = fragments.reduce((sum, { fragment }) => sum + ticksOf(fragment), 0)
    if (ticks === 0) continue
    media[rendition] = { ticks, bytes: data.length, ...keyframesOf(fragments, track) }
    bytes.set(rendition, data)
    seconds = Math.max(seconds, ticks / track.timescale)
  }
  if (bytes.size === 0 || name.start < epoch) return null
  const duration = Math.max(1, Math.round(seconds * 1000))
  return { segment: { channelId: run.channelId, runId: run.id, ...name, duration, media }, bytes }
}

type Read = { fragment: Fragment; offset: number; pictureBytes: number }

function keyframesOf(
  fragments: readonly Read[],
  track: Track,
): Pick<LiveSegment['media'][string], 'keyframes'> {
  if (track.kind !== 'video') return {}
  let frame = 0
  const keyframes = fragments.flatMap(({ fragment, offset, pictureBytes }): LiveKeyframe[] => {
    const at = frame
    frame += fragment.samples.length
    return standsAlone(fragment, track) ? [[at, offset, pictureBytes]] : []
  })
  return { keyframes }
}

/** Up to where it is whole: the last part may have been cut off. */
async function wholeFragments(path: string, track: Track): Promise<{ data: Buffer; fragments: Read[] }> {
  const pieces: Buffer[] = []
  const fragments: Read[] = []
  let moof: Buffer | null = null
  let offset = 0
  try {
    for await (const { type, data } of topLevelBoxes(createReadStream(path))) {
      if (type === 'moof') moof = data
      if (type !== 'mdat' || !moof) continue
      const fragment = readFragment(moof, data, track)
      fragments.push({ fragment, offset, pictureBytes: moof.length + 8 + (fragment.samples[0]?.bytes ?? 0) })
      pieces.push(moof, data)
      offset += moof.length + data.length
      moof = null
    }
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
  }
  return { data: Buffer.concat(pieces), fragments }
}
