import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Pictures } from '#catalog/contract/pictures.ts'
import { cpuSecondsOf, openCpuGroup } from '#tests/support/cpu-group.ts'
import { drawClip, repeatClip } from './transcode-clips.ts'

/**
 * What storyboard, poster candidates and preview cost beside the ladder they are made of, on one clip in one run, and
 * beside the usual way (the keyframes of the source, as `ffmpeg -skip_frame nokey` finds them). `--seconds N` is the
 * length of the clip. CPU seconds of a control group: children in the sandbox are in it.
 */
export type PicturesResult = {
  clipSeconds: number
  cpu: {
    ladder: number
    pictures: number
    preview: number
    firstPoster: number
    sourceKeyframes: number
    wholeSource: number
  }
  pictures: Pictures
}

const run = join(import.meta.dirname, 'pictures-run.ts')

/** CPU seconds of each stage of `pictures-run.ts`, and what it made. */
async function stages(clip: string, folder: string) {
  const group = openCpuGroup('pictures')
  const child = group.spawn(process.execPath, ['--import', 'tsx', run, clip, folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
    cwd: join(import.meta.dirname, '../..'),
  })
  const seconds: Record<string, number> = {}
  let pictures: Pictures | null = null
  if (!child.stdout) throw new Error('no output')
  for await (const line of createInterface({ input: child.stdout })) {
    const [word, rest = ''] = [line.slice(0, line.indexOf(' ')), line.slice(line.indexOf(' ') + 1)]
    if (word === 'begin') seconds[rest] = -group.seconds()
    if (word === 'end') seconds[rest] = (seconds[rest] ?? 0) + group.seconds()
    if (word === 'made') pictures = JSON.parse(rest) as Pictures
  }
  await group.remove()
  if (!pictures) throw new Error('the pictures were not made')
  return { seconds, pictures }
}

/** The same sheets from the source, by hand. */
function sheetsOfSource(clip: string, name: string, options: string[]): Promise<number> {
  const filter = 'fps=1/2,scale=160:90,format=yuvj420p,tile=5x5'
  const words = [
    '-nostdin',
    '-v',
    'error',
    '-threads',
    '2',
    ...options,
    '-i',
    clip,
    '-vf',
    filter,
    '-q:v',
    '5',
  ]
  return cpuSecondsOf(name, (group) =>
    once(
      group.spawn('ffmpeg', [...words, '-f', 'null', '-'], { stdio: ['ignore', 'ignore', 'inherit'] }),
      'exit',
    ),
  )
}

export async function bench(options: { seconds?: number }): Promise<PicturesResult> {
  const clipSeconds = options.seconds ?? 120
  const folder = await mkdtemp(join(tmpdir(), 'nar-bench-pictures-'))
  try {
    const clip = await repeatClip(await drawClip(folder), clipSeconds)
    const { seconds, pictures } = await stages(clip, join(folder, 'objects'))
    const sourceKeyframes = await sheetsOfSource(clip, 'keyframes', ['-skip_frame', 'nokey'])
    const wholeSource = await sheetsOfSource(clip, 'whole', [])
    const { ladder = 0, pictures: all = 0, preview = 0, poster: firstPoster = 0 } = seconds
    return {
      clipSeconds,
      cpu: { ladder, pictures: all, preview, firstPoster, sourceKeyframes, wholeSource },
      pictures,
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** What is asked of each figure stands beside it. */
export function table({ clipSeconds, cpu, pictures }: PicturesResult): string {
  const { storyboard, candidates, preview } = pictures
  const row = (name: string, seconds: number, asked: string) =>
    `| ${name} | ${seconds.toFixed(2)} | ${((seconds / cpu.ladder) * 100).toFixed(2)} % | ${asked} |`
  return [
    `${clipSeconds} s of 1080p25 at about 12 Mbit/s; the ladder took ${cpu.ladder.toFixed(0)} CPU seconds.`,
    `${storyboard?.tiles} tiles on ${storyboard?.sheets} sheets, ${storyboard?.bytes} bytes; ${candidates.length} ` +
      `candidates, ${candidates.map(({ bytes }) => Math.round(bytes / 1000)).join(' ')} kB; preview ${preview?.bytes} bytes.`,
    '',
    '| what | CPU s | of the ladder | asked |',
    '| --- | --- | --- | --- |',
    row('storyboard and poster candidates', cpu.pictures - cpu.preview, '≤ 1 %'),
    row('the preview', cpu.preview, ''),
    row('the first poster, from the source', cpu.firstPoster, ''),
    row('for comparison: sheets alone, keyframes of the source', cpu.sourceKeyframes, ''),
    row('for comparison: sheets alone, every picture of the source', cpu.wholeSource, ''),
  ].join('\n')
}
