import { type EncodedPart, type EncodingPlan, keys } from '#catalog/contract/encoding.ts'
import { stereoOnly } from '../plan/surround.ts'
import { type AudioRendition, audioRenditions } from '../plan/tracks.ts'

/** The stored sound that a file is made of. `inits`: from which segment on which init segment counts. */
export type ChosenSound = {
  rendition: string
  /** ISO 639 code as the source has it, or BCP 47; `und` where nobody knows. */
  language: string
  inits: readonly { segment: number; key: string }[]
  /** Of each segment. */
  keys: readonly string[]
}

/** AAC in any of its profiles (RFC 6381, section 3.3): what every player of files knows. */
const isAac = ({ codecs }: AudioRendition) =>
  codecs.split(',').every((codec) => /^mp4a\.40\.\d+$/.test(codec))

/** The best stereo of the first sound track; null where there is none, or not to its end. Pure. */
export function chosenSound(
  { id, version }: { id: string; version: number },
  plan: EncodingPlan,
  parts: readonly EncodedPart[],
): ChosenSound | null {
  const [best] = stereoOnly(audioRenditions(plan, parts))
    .filter((one) => one.order === 0 && one.ended && isAac(one))
    .sort((a, b) => b.rung.bitrate - a.rung.bitrate)
  if (!best || best.segments.length === 0) return null
  const { name, track, segments, inits = [{ segment: 0, file: 'init.mp4' }] } = best
  return {
    rendition: name,
    language: track.language,
    inits: inits.map(({ segment, file }) => ({ segment, key: keys.rendition(id, version, name) + file })),
    keys: segments.map((_, number) => keys.segment(id, version, name, number)),
  }
}
