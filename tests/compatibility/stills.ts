import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { promisify } from 'node:util'
import { factsOfFile } from '#tests/support/facts-of-file.ts'
import { videoArguments } from '#transcoder/plan/arguments.ts'
import { planEncoding } from '#transcoder/plan/plan.ts'

/**
 * One picture of every clip in high dynamic range, twice: left as its numbers are when nobody converts them, right as it
 * is served. Writes docs/hdr/*.jpg, for people to look at.
 */
const media = resolve(process.argv[2] ?? join(import.meta.dirname, '../../../shared/media'))
const from = join(media, 'real/hdr-10bit')
const to = join(import.meta.dirname, '../../docs/hdr')
const run = promisify(execFile)
/** Seconds into a clip, of a shorter one its middle. */
const momentIn = (duration: number): number => Math.min(1, duration / 2)

/** The first chunk of the largest rung of the low group, by the arguments that the workers use. */
async function servedChunk(path: string): Promise<{ chunk: Buffer; moment: number } | null> {
  const facts = await factsOfFile(path)
  const [group] = planEncoding(facts).video
  if (!group || facts.video?.transfer === 'sdr') return null
  const pipes = group.rungs.map(() => 'pipe' as const)
  const child = spawn('ffmpeg', videoArguments(facts, group, 0, path), {
    stdio: ['ignore', 'ignore', 'inherit', ...pipes],
  })
  const [rungs] = await Promise.all([
    Promise.all(child.stdio.slice(3).map((pipe) => buffer(pipe as Readable))),
    once(child, 'exit'),
  ])
  return { chunk: rungs.at(-1) as Buffer, moment: momentIn(facts.duration) }
}

await mkdir(to, { recursive: true })
const folder = await mkdtemp(join(tmpdir(), 'nar-stills-'))
for (const file of await readdir(from)) {
  const path = join(from, file)
  const made = await servedChunk(path)
  if (!made) continue
  const served = join(folder, 'served.mp4')
  await writeFile(served, made.chunk)
  const still = join(to, `${file.replace(/\.[^.]*$/, '')}.jpg`)
  // By way of RGB: a JPEG has the matrix of BT.601, the pictures have others.
  const filter =
    '[0:v]scale=640:-2,format=gbrp,setsar=1[a];[1:v]scale=640:-2,format=gbrp,setsar=1[b];[a][b]hstack,format=yuvj420p'
  const inputs = [path, served].flatMap((input) => ['-ss', String(made.moment), '-i', input])
  await run('ffmpeg', [
    '-v',
    'error',
    '-y',
    ...inputs,
    '-filter_complex',
    filter,
    '-frames:v',
    '1',
    '-q:v',
    '4',
    still,
  ])
  // ffmpeg that finds no picture there ends well, and writes nothing.
  await stat(still)
  process.stdout.write(`${still}\n`)
}
await rm(folder, { recursive: true, force: true })
