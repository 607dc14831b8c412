import { once } from 'node:events'
import { join } from 'node:path'
import type { AudioTrack, VideoGroup, VideoRung } from '#catalog/contract/encoding.ts'
import { sources } from '#tests/fixtures/sources.ts'
import { cpuSecondsOf } from '#tests/support/cpu-group.ts'
import { encoderOptions } from '#transcoder/plan/arguments.ts'
import { planEncoding } from '#transcoder/plan/plan.ts'

/** The same rungs as the pipeline makes, by ffmpeg as one would write it by hand: whole file, fragmented MP4. */
const plan = planEncoding(sources.concert1080p25)

/** One picture output of a command line: `-map` and `input` come first. */
export const videoOutput = (group: VideoGroup, rung: VideoRung, input: string, path: string): string[] => [
  // Threads as one would have them by hand: there is one process.
  ...['-map', input, ...encoderOptions(group, rung), '-threads', '2'],
  ...['-movflags', '+cmaf+empty_moov+frag_keyframe', '-f', 'mp4', path],
]

const scaled = (rung: VideoRung): string => `scale=${rung.width}:${rung.height},format=yuv420p`

export const soundOutput = (rate: number, channels: number, path: string): string[] => [
  ...['-map', '0:a:0', '-c:a', 'aac', '-b:a', String(rate), '-ac', String(channels), '-ar', '48000'],
  ...['-movflags', '+cmaf+empty_moov', '-frag_duration', '4000000', '-f', 'mp4', path],
]

const all = plan.video.flatMap((group) => group.rungs.map((rung) => ({ group, rung })))
const sounds = (plan.audio[0] as AudioTrack).rungs

const cpuOf = (name: string, commands: string[][]): Promise<number> =>
  cpuSecondsOf(name, async (group) => {
    for (const args of commands) {
      const child = group.spawn('ffmpeg', ['-nostdin', '-v', 'error', '-y', ...args], {
        stdio: ['ignore', 'ignore', 'inherit'],
      })
      const [code] = (await once(child, 'exit')) as [number]
      if (code !== 0) throw new Error(`ffmpeg ended with ${code}`)
    }
  })

/** CPU seconds of one process, one decode, every rung. */
export function oneProcess(clip: string, folder: string): Promise<number> {
  const split = `[0:v]split=${all.length}${all.map((_, n) => `[s${n}]`).join('')}`
  const filters = [split, ...all.map(({ rung }, n) => `[s${n}]${scaled(rung)}[v${n}]`)].join(';')
  return cpuOf('one', [
    [
      ...['-threads', '2', '-i', clip, '-filter_complex', filters],
      ...all.flatMap(({ group, rung }, n) =>
        videoOutput(group, rung, `[v${n}]`, join(folder, `one-${rung.name}.mp4`)),
      ),
      ...sounds.flatMap((rung) =>
        soundOutput(rung.bitrate, rung.channels, join(folder, `one-${rung.name}.mp4`)),
      ),
    ],
  ])
}

/** CPU seconds of one process for each rung, as most platforms do it. */
export function processPerRung(clip: string, folder: string): Promise<number> {
  return cpuOf('each', [
    ...all.map(({ group, rung }) => [
      ...['-threads', '2', '-i', clip, '-vf', scaled(rung)],
      ...videoOutput(group, rung, '0:v:0', join(folder, `each-${rung.name}.mp4`)),
    ]),
    ...sounds.map((rung) => [
      '-i',
      clip,
      ...soundOutput(rung.bitrate, rung.channels, join(folder, `each-${rung.name}.mp4`)),
    ]),
  ])
}
