import { audioRules } from './apple-audio.ts'
import { deliveryRules } from './apple-delivery.ts'
import { discontinuityRules } from './apple-discontinuities.ts'
import { levelRules } from './apple-levels.ts'
import { multivariantRules } from './apple-multivariant.ts'
import { playlistRules } from './apple-playlists.ts'
import { rateRules } from './apple-rates.ts'
import { segmentRules } from './apple-segments.ts'
import { textTrackRules } from './apple-text.ts'
import { trickPlayRules } from './apple-trick-play.ts'
import { videoRules } from './apple-video.ts'
import { lowLatencyRules } from './low-latency.ts'
import { mediaRules } from './media.ts'
import { mediaPlaylistRules } from './media-playlist.ts'
import { renditionRules } from './renditions.ts'
import type { Rule } from './rule.ts'
import { textRules } from './text.ts'
import { versionRules } from './version.ts'

/** Numbers in a source, so that 1.3a comes before 1.10. */
const order = ({ source }: Rule): number[] =>
  (source.match(/\d+/g) ?? []).map(Number).slice(source.startsWith('RFC') ? 1 : 0)

function bySource(one: Rule, other: Rule): number {
  const apples = Number(one.source.startsWith('RFC')) - Number(other.source.startsWith('RFC'))
  if (apples !== 0) return apples
  const [mine, theirs] = [order(one), order(other)]
  for (let n = 0; n < Math.max(mine.length, theirs.length); n += 1) {
    const difference = (mine[n] ?? 0) - (theirs[n] ?? 0)
    if (difference !== 0) return difference
  }
  return one.id < other.id ? -1 : 1
}

/** Every rule there is: Apple's first, each in the order of its source. */
export const rules: readonly Rule[] = [
  ...videoRules,
  ...levelRules,
  ...rateRules,
  ...audioRules,
  ...textTrackRules,
  ...trickPlayRules,
  ...segmentRules,
  ...playlistRules,
  ...discontinuityRules,
  ...multivariantRules,
  ...deliveryRules,
  ...textRules,
  ...versionRules,
  ...mediaPlaylistRules,
  ...lowLatencyRules,
  ...renditionRules,
  ...mediaRules,
].sort(bySource)
