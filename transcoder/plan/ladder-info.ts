import type { EncodedPart, EncodingPlan } from '#catalog/contract/encoding.ts'
import type { KeepRung } from '#catalog/contract/keep.ts'
import type { RenditionInfo } from '#catalog/contract/title.ts'
import { codecOf } from './groups.ts'
import { soundName, variantRates } from './playlists.ts'
import { stereoOnly } from './surround.ts'
import {
  type AudioRendition,
  audioRenditions,
  offeredVideo,
  type Rendition,
  videoRenditions,
} from './tracks.ts'

export { recipeOf } from './av1.ts'
export { encodedShare, secondsLeft } from './share.ts'

/**
 * The rungs a viewer can choose now, lowest first, with their measured rates: those of H.264, which everybody can play.
 * Where a browser takes AV1 instead, the same sizes weigh less.
 */
export function renditionInfo(plan: EncodingPlan | null, parts: readonly EncodedPart[]): RenditionInfo[] {
  if (!plan) return []
  const sound = audioRenditions(plan, parts)
  if (plan.video.length === 0)
    return sound
      .filter(({ order }) => order === 0)
      .map((rendition) => {
        const { peak, average } = variantRates(null, [rendition])
        return { name: rendition.name, height: null, width: null, bandwidth: peak, averageBandwidth: average }
      })
  const everybody = offeredVideo(plan, parts).filter(
    (video) => !('group' in video) || codecOf(video.group) === 'h264',
  )
  return everybody.map((video) => {
    const mine = sound.filter(({ rung }) => rung.group === video.rung.audioGroup)
    const { peak, average } = variantRates(video, mine)
    const { width, height } = video.rung
    return { name: video.name, width, height, bandwidth: peak, averageBandwidth: average }
  })
}

/**
 * What a copy can be, lightest first: a picture in H.264 with the first sound track, or that track alone, in stereo; and the
 * tracks there are to choose besides. Bytes are those of the segments, so that what is said beforehand is what is taken.
 */
export function keepRungs(plan: EncodingPlan | null, parts: readonly EncodedPart[]): KeepRung[] {
  if (!plan) return []
  const sound = stereoOnly(audioRenditions(plan, parts))
  const pictures = videoRenditions(plan, parts).filter(({ group }) => codecOf(group) === 'h264')
  const inGroup = (group: string | null) =>
    sound.filter(({ rung }) => rung.group === group).sort((a, b) => a.order - b.order)
  return [
    ...sound
      .filter(({ order }) => order === 0)
      .map((one) => rungOf(one, null, inGroup(one.rung.group), plan)),
    ...pictures.map((one) => rungOf(one, one.rung, inGroup(one.rung.audioGroup), plan)),
  ].sort((a, b) => a.bytes - b.bytes)
}

const sum = ({ segments }: Rendition, what: 'bytes' | 'seconds') =>
  segments.reduce((total, segment) => total + segment[what], 0)

/** `sounds`: of its group. The first is in every copy. */
function rungOf(
  of: Rendition,
  size: { width: number; height: number } | null,
  sounds: readonly AudioRendition[],
  plan: EncodingPlan,
): KeepRung {
  const first = sounds.find(({ order }) => order === 0)
  const own = first && size ? sum(first, 'bytes') : 0
  return {
    ...{ name: of.name, width: size?.width ?? null, height: size?.height ?? null },
    ...{ bytes: sum(of, 'bytes') + own, seconds: sum(of, 'seconds') },
    sounds: sounds.map((one) => {
      const { language, label } = soundName(one, plan)
      return { name: one.name, language, label, bytes: sum(one, 'bytes') }
    }),
  }
}
