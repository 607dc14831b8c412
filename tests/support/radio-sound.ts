import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

/** Sound as stations send it, made by ffmpeg. */

const run = promisify(execFile)

const formats = {
  aac: ['-c:a', 'aac', '-f', 'adts'],
  mp3: ['-c:a', 'libmp3lame', '-id3v2_version', '0', '-write_xing', '0', '-f', 'mp3'],
  ogg: ['-c:a', 'libvorbis', '-f', 'ogg'],
} as const

export type RadioSound = {
  kind: keyof typeof formats
  seconds: number
  rate?: number
  channels?: number
  bitrate?: string
  /** Hz of the tone. */
  tone?: number
}

export async function radioSound({
  kind,
  seconds,
  rate = 44_100,
  channels = 2,
  bitrate = '64k',
  tone = 440,
}: RadioSound): Promise<Buffer> {
  const source = `sine=frequency=${tone}:sample_rate=${rate}:duration=${seconds}`
  const { stdout } = await run(
    'ffmpeg',
    [
      ...['-v', 'error', '-f', 'lavfi', '-i', source, '-ac', String(channels), '-b:a', bitrate],
      ...[...formats[kind], 'pipe:1'],
    ],
    { encoding: 'buffer', maxBuffer: 1 << 28 },
  )
  return stdout
}

/** What ffmpeg says while it decodes all of it, and the seconds of sound that come out. */
export async function decoded(
  media: Buffer,
  demuxer: string,
): Promise<{ complaints: string; seconds: number }> {
  const child = run(
    'ffmpeg',
    ['-v', 'warning', '-f', demuxer, '-i', 'pipe:0', '-f', 's16le', '-ar', '48000', '-ac', '1', 'pipe:1'],
    { encoding: 'buffer', maxBuffer: 1 << 28 },
  )
  child.child.stdin?.end(media)
  const { stdout, stderr } = await child
  return { complaints: stderr.toString(), seconds: stdout.length / 2 / 48_000 }
}

/** As it is, in fragmented MP4. */
export async function remuxed(sound: Buffer, demuxer: string): Promise<Buffer> {
  const words = ['-v', 'error', '-f', demuxer, '-i', 'pipe:0', '-c', 'copy', '-f', 'mp4']
  const flags = ['-movflags', 'empty_moov+default_base_moof', '-frag_duration', '300000', 'pipe:1']
  const child = run('ffmpeg', [...words, ...flags], { encoding: 'buffer', maxBuffer: 1 << 28 })
  child.child.stdin?.end(sound)
  return (await child).stdout
}
