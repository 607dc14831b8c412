import type { SubtitleFacts } from '#catalog/contract/subtitle.ts'
import { readSubtitles } from './read-subtitles.ts'
import { writeWebVtt } from './webvtt.ts'

/**
 * Any subtitle file as WebVTT, with what was recognised in it.
 * @param language BCP 47 as the owner says; helps to tell encodings apart
 * @throws Problem `not-subtitles`, `subtitles-too-large`, `subtitles-empty`
 */
export function toWebVtt(bytes: Uint8Array, language: string): { facts: SubtitleFacts; vtt: Buffer } {
  const { cues, ...facts } = readSubtitles(bytes, language)
  return { facts: { ...facts, cues: cues.length }, vtt: Buffer.from(writeWebVtt(cues)) }
}
