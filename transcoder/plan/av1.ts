import { createHash } from 'node:crypto'
import type { VideoGroup, VideoRung } from '#catalog/contract/encoding.ts'
import { recipe } from './ladder.ts'

/**
 * The ladder once more in AV1 (decision 16): the same sizes, frame rates, chunks and sound, so that a rung of either
 * codec is cut where the others are. Encoded by SVT-AV1.
 */

/**
 * By the short side of the picture, pixels; the first that is large enough holds. Where a rung is cheap and its link is
 * thin the encoder takes more time for it. Chosen so that SSIM is not below that of H.264 on camera pictures.
 */
const steps = [
  { side: 360, preset: '8', crf: 42 },
  { side: 480, preset: '9', crf: 39 },
  { side: 2160, preset: '10', crf: 36 },
] as const

/** What a rung may take of the most that its size may take in H.264. The encoder passes it by a fifth at times. */
const rateShare = 0.7

function av1Rung({ bufsize: _, ...rung }: VideoRung): VideoRung {
  const short = Math.min(rung.width, rung.height)
  const { preset, crf } = steps.find(({ side }) => short <= side) ?? steps[2]
  return { ...rung, name: `${rung.name}-av1`, preset, crf, maxrate: Math.round(rung.maxrate * rateShare) }
}

/** Pixels: SVT-AV1 takes no picture whose width or height is less. */
const smallestSide = 64

/** Of the H.264 groups of a plan; none where some rung is too small for the encoder, since a ladder comes whole. */
export function av1Groups(groups: readonly VideoGroup[]): VideoGroup[] {
  const sides = groups.flatMap(({ rungs }) => rungs.flatMap(({ width, height }) => [width, height]))
  if (sides.some((side) => side < smallestSide)) return []
  return groups.map((group) => ({
    ...group,
    name: group.name === 'low' ? 'low-av1' : 'high-av1',
    rungs: group.rungs.map(av1Rung),
  }))
}

/** Of the tables above and those they stand on. */
const av1Recipe = createHash('sha256')
  .update(JSON.stringify({ recipe, steps, rateShare }))
  .digest('hex')
  .slice(0, 12)

/** Names the tables that a plan is made by, with AV1 or without (see `recipe`). */
export const recipeOf = (av1: boolean): string => (av1 ? av1Recipe : recipe)
