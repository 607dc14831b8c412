import type { TextFacts } from '#catalog/contract/encoding.ts'
import { canonicalLanguage } from '#catalog/contract/subtitle.ts'
import type { ProbeOutput, Stream } from './facts.ts'

/**
 * Subtitles that are text, as ffprobe names them. Pictures of text (hdmv_pgs_subtitle, dvd_subtitle, dvb_subtitle)
 * and captions inside the picture (eia_608) are not taken.
 */
export const textCodecs: ReadonlySet<string> = new Set(['subrip', 'ass', 'ssa', 'webvtt', 'mov_text', 'text'])

/** More than this are left out (each costs a job that reads the whole file). */
const mostTexts = 16
const longestTitle = 80

/** The streams of text in a file, in its order. */
export function textFacts(probe: ProbeOutput): TextFacts[] {
  return (probe.streams ?? [])
    .filter((stream) => stream.codec_type === 'subtitle' && textCodecs.has(stream.codec_name ?? ''))
    .slice(0, mostTexts)
    .map((stream) => {
      const title = titleOf(stream)
      return {
        index: stream.index,
        codec: stream.codec_name ?? '',
        language: canonicalLanguage(stream.tags?.language ?? 'und') ?? 'und',
        ...(title === '' ? {} : { title }),
        forced: stream.disposition?.forced === 1,
        captions: stream.disposition?.hearing_impaired === 1,
      }
    })
}

/** MP4 calls every handler the same; that is no name. */
function titleOf({ tags }: Stream): string {
  const text = tags?.title ?? ''
  return text
    .replace(/[\p{Cc}\p{Surrogate}\u202a-\u202e]/gu, ' ')
    .trim()
    .slice(0, longestTitle)
}
