import { spawn } from 'node:child_process'
import type { Readable } from 'node:stream'
import { fragmentMicroseconds } from '#transcoder/live/part-length.ts'
import type { RenditionFeed } from '#transcoder/live/ports.ts'

/** A picture that holds the moment it was drawn at, as black and white bars, so that a viewer can tell how old it is. */
export const clock = { width: 640, height: 360, fps: 30, bits: 20, rows: 80 }

type Picture = { width: number; height: number; fps: number; rows: number }

/** Bars hold milliseconds of the wall clock, modulo 2^20: 17 minutes. */
function drawClock(frame: Buffer, now: number, { width, rows }: Picture): void {
  const { bits } = clock
  const value = now % 2 ** bits
  const bar = width / bits
  const row = Buffer.alloc(width)
  for (let bit = 0; bit < bits; bit += 1)
    row.fill(Math.floor(value / 2 ** bit) % 2 ? 235 : 16, bit * bar, (bit + 1) * bar)
  for (let y = 0; y < rows; y += 1) row.copy(frame, y * width)
}

/** Something that moves below, so that the picture has a rate. */
function drawMotion(frame: Buffer, count: number, { width, height, rows }: Picture): void {
  for (let y = rows; y < height; y += 1)
    frame.fill((y * 3 + count * 5) % 220, y * width + ((count * 7 + y) % (width / 2)), y * width + width / 2)
}

/** ffmpeg's pipes of such a picture and a tone, drawn and encoded as a clock goes. */
export function startClock(picture: Picture = clock): { feeds: RenditionFeed[]; stop(): void } {
  const { width, height, fps } = picture
  const muxer = [
    ...['-output_ts_offset', '10', '-avoid_negative_ts', 'disabled', '-use_editlist', '0', '-movflags'],
    'empty_moov+default_base_moof+frag_keyframe+skip_trailer+frag_discont',
    ...['-frag_duration', String(fragmentMicroseconds), '-flush_packets', '1', '-f', 'mp4'],
  ]
  const child = spawn(
    'ffmpeg',
    [
      ...['-nostdin', '-v', 'error', '-y', '-fflags', 'nobuffer', '-f', 'rawvideo', '-pix_fmt', 'yuv420p'],
      ...['-s', `${width}x${height}`, '-r', String(fps), '-i', 'pipe:0'],
      ...['-re', '-f', 'lavfi', '-i', 'sine=330:r=48000'],
      ...[
        '-map',
        '0:v',
        '-c:v',
        'libx264',
        '-preset',
        'veryfast',
        '-tune',
        'zerolatency',
        '-g',
        String(2 * fps),
      ],
      ...['-keyint_min', String(2 * fps), '-sc_threshold', '0', '-b:v', '1M', ...muxer, 'pipe:3'],
      ...['-map', '1:a', '-c:a', 'aac', '-b:a', '64k', ...muxer, 'pipe:4'],
    ],
    { stdio: ['pipe', 'ignore', 'inherit', 'pipe', 'pipe'] },
  )
  const input = child.stdin
  input?.on('error', () => undefined)
  const frame = Buffer.alloc((width * height * 3) / 2, 128)
  const begun = performance.now()
  let count = 0
  const timer = setInterval(() => {
    for (; count <= ((performance.now() - begun) * fps) / 1000; count += 1) {
      drawMotion(frame, count, picture)
      drawClock(frame, Date.now(), picture)
      input?.write(Buffer.from(frame))
    }
  }, 5)
  return {
    feeds: [
      { name: 'v0', kind: 'video', stream: child.stdio[3] as Readable },
      { name: 'a0', kind: 'audio', stream: child.stdio[4] as Readable },
    ],
    stop: () => {
      clearInterval(timer)
      child.kill('SIGKILL')
    },
  }
}
