import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import ffmpeg from 'fluent-ffmpeg'
import { hostileInput } from '#platform/media-input.ts'
import { openSource } from '#platform/media-source.ts'
import { MediaToolFailed } from '#platform/media-tool.ts'
import { type SandboxLimits, sandboxed, sandboxedSource, sandboxKind } from '#platform/sandbox.ts'
import type { ObjectSource } from '#platform/storage/port.ts'
import { seconds } from '../plan/options.ts'

export type Still = {
  source: ObjectSource
  demuxer: string
  /** Seconds into the file. */
  at: number
  filter: string
  /** Index of its stream in the file; what ffmpeg takes for the picture unless said. */
  stream?: number
  limits: SandboxLimits
  /** Wall-clock seconds. */
  timeout: number
}

const quoted = (word: string): string => `'${word.replaceAll("'", "'\\''")}'`
const largestStill = 4 * 1024 * 1024

function runStill(still: Still, command: string, input: string): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const out = new PassThrough()
    const chunks: Buffer[] = []
    let bytes = 0
    out.on('data', (chunk: Buffer) => {
      bytes += chunk.length
      if (bytes <= largestStill) chunks.push(chunk)
    })
    const run = ffmpeg(input, { timeout: still.timeout })
    // A cover stands before the first moment of the sound: whoever seeks, even to 0, has passed it.
    if (still.at > 0) run.seekInput(seconds(still.at))
    run
      .setFfmpegPath(command)
      // Spread, not as one array: fluent-ffmpeg splits the strings of an array at spaces.
      .inputOptions(...hostileInput(still.demuxer, input))
      .videoFilters(still.filter)
      .outputOptions(...(still.stream === undefined ? [] : ['-map', `0:${still.stream}`]))
      .outputOptions('-frames:v', '1', '-q:v', '5', '-map_metadata', '-1', '-an', '-sn', '-dn')
      .toFormat('mjpeg')
      .on('error', (error: Error) => reject(new MediaToolFailed(`still: ${error.message}`, 'source')))
      .on('end', () => resolve(Buffer.concat(chunks)))
      .pipe(out, { end: true })
  })
}

/**
 * One JPEG picture of a source, through fluent-ffmpeg. The library takes only the path of a program, so the
 * sandbox reaches it as a small script of this one run.
 * @throws MediaToolFailed
 */
export async function stillOf(still: Still): Promise<Buffer> {
  const kind = await sandboxKind()
  const source = await openSource(still.source)
  const folder = await mkdtemp(join(tmpdir(), 'nar-still-'))
  try {
    const command = join(folder, 'ffmpeg')
    const words = sandboxed(kind, still.limits, source.place, ['/usr/bin/ffmpeg'])
    await writeFile(command, `#!/bin/sh\nexec ${words.map(quoted).join(' ')} "$@"\n`, { mode: 0o700 })
    return await runStill(still, command, sandboxedSource(kind, source.place))
  } catch (error) {
    const trouble = source.trouble()
    throw trouble ? new MediaToolFailed(`still: ${trouble.message}`, 'outside') : error
  } finally {
    await source.close()
    await rm(folder, { recursive: true, force: true })
  }
}
