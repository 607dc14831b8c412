import type { EncodedPart, EncodingPlan } from '#catalog/contract/encoding.ts'
import type { RenditionInfo } from '#catalog/contract/title.ts'
import { codecOf } from './groups.ts'
import { variantRates } from './playlists.ts'
import { audioRenditions, offeredVideo } from './tracks.ts'

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
