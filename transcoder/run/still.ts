import ffmpeg from 'fluent-ffmpeg'
import { hostileInput } from '#platform/media-input.ts'
import { type MediaRun, mediaOutput } from '#platform/media-tool.ts'
import type { ObjectSource } from '#platform/storage/port.ts'
import { quiet, seconds } from '../plan/options.ts'

export type Still = {
  source: ObjectSource
  demuxer: string
  /** Seconds into the file. */
  at: number
  filter: string
  /** Index of its stream in the file; what ffmpeg takes for the picture unless said. */
  stream?: number
}

const largestStill = 4 * 1024 * 1024

const onePicture = ['-frames:v', '1', '-q:v', '5', '-map_metadata', '-1', '-an', '-sn', '-dn'] as const

/** fluent-ffmpeg writes the list of arguments only: it cannot start a program in the sandbox, nor tell why one was killed. */
function stillArguments({ demuxer, at, filter, stream }: Still, input: string): string[] {
  const command = ffmpeg(input)
  // A cover stands before the first moment of the sound: whoever seeks, even to 0, has passed it.
  if (at > 0) command.seekInput(seconds(at))
  return (
    command
      // Spread, not as one array: fluent-ffmpeg splits the strings of an array at spaces. Nor as nothing: that is `undefined`.
      .inputOptions(...quiet, ...hostileInput(demuxer, input))
      .videoFilters(filter)
      .outputOptions(...(stream === undefined ? [] : ['-map', `0:${stream}`]), ...onePicture)
      .toFormat('mjpeg')
      .output('pipe:1')
      ._getArguments()
  )
}

/** One JPEG picture of a source; empty when there is none at that moment. @throws MediaToolFailed */
export function stillOf(
  still: Still,
  run: Pick<MediaRun, 'limits' | 'timeout' | 'mayWait' | 'signal'>,
): Promise<Buffer> {
  return mediaOutput(
    { ...run, tool: 'ffmpeg', source: still.source, arguments: (input) => stillArguments(still, input) },
    largestStill,
  )
}
