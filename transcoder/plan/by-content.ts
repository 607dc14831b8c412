import type { EncodedPart, EncodingPlan, VideoGroup, VideoRung } from '#catalog/contract/encoding.ts'
import { av1Groups } from './av1.ts'
import { ratio } from './frame-rate.ts'
import { doneParts, groupComplete } from './progress.ts'
import { measuredRates, videoRenditions } from './tracks.ts'

/**
 * The ladder of a title follows its content. CRF already gives each picture the bits it needs; what is left to decide is
 * which of the high rungs are worth making, and how far their peaks may go. The low group answers both for nothing: it
 * is whole before the high one begins.
 */

/** Bits grow with the height to this power at one CRF (`npm run bench -- ladder`, docs/performance.md). */
const growth = 1.5
/** CRF steps that halve the bits (x264: the quantiser's step doubles in six). */
const halving = 6
/** A peak may be twice the average (Apple HLS 1.30). */
const peakShare = 2
/** A group at 48 fps and more takes half as many bits again as at half the rate. */
const fastShare = 1.5

/** Links that viewers have, bit/s (docs/decisions/18-by-content.md), and what of them the sound of a high rung takes. */
const links = [256, 512, 1000, 1500, 2000, 3000, 4500, 6000].map((kilobits) => kilobits * 1000)
const sound = 128_000

/** The slowest link that carries a rung, by its place in `links`; one past the end where none does. */
const linkFor = ({ maxrate }: VideoRung): number => {
  const place = links.findIndex((link) => maxrate + sound <= link)
  return place < 0 ? links.length : place
}

type Measured = { rung: VideoRung; average: number }

/** bit/s that a rung will take on average, by what a lower one took. */
function predicted(rung: VideoRung, { rung: below, average }: Measured, faster: boolean): number {
  const size = ((rung.width * rung.height) / (below.width * below.height)) ** (growth / 2)
  return average * size * 2 ** ((below.crf - rung.crf) / halving) * (faster ? fastShare : 1)
}

/**
 * A high group as measured content wants it: peaks held to twice the expected average, but not below those of the
 * measured rung, and no rung for which the next one is as good on every link. The highest always stays.
 */
export function fitHighGroup(high: VideoGroup, measured: Measured, faster: boolean): VideoGroup {
  const capped = high.rungs.map((rung) => {
    const wanted = Math.round(peakShare * predicted(rung, measured, faster))
    const maxrate = Math.min(rung.maxrate, Math.max(measured.rung.maxrate, wanted))
    return {
      ...rung,
      maxrate,
      bufsize: Math.round(((rung.bufsize ?? rung.maxrate) * maxrate) / rung.maxrate),
    }
  })
  const rungs = capped.filter((rung, order) => {
    const above = capped[order + 1]
    return above === undefined || linkFor(above) !== linkFor(rung)
  })
  return { ...high, rungs }
}

/** The high groups of every codec, as the finished low one wants them. */
function fitted(plan: EncodingPlan, high: VideoGroup, fit: VideoGroup): VideoGroup[] {
  return plan.video.flatMap((group) => {
    if (group === high) return [fit]
    return group.name === 'high-av1' ? av1Groups([fit]) : [group]
  })
}

/**
 * The plan with its high group settled by the finished low one; the same plan while that is not whole, or when it was
 * settled before. Same parts, same plan: whoever gets here first writes it down.
 */
export function settledPlan(plan: EncodingPlan, parts: readonly EncodedPart[]): EncodingPlan {
  const [low, high] = (['low', 'high'] as const).map((half) => plan.video.find(({ name }) => name === half))
  if (!low || !high || plan.content || !groupComplete(parts, low)) return plan
  // Begun by a program that settled nothing: it stays as it was.
  if (doneParts(parts, high.name).size > 0) return plan
  const best = videoRenditions(plan, parts)
    .filter(({ group }) => group === low.name)
    .at(-1)
  if (!best) return plan
  const { rung } = best
  const { average } = measuredRates(best)
  const fit = fitHighGroup(high, { rung, average }, ratio(high.frameRate) > ratio(low.frameRate))
  const kept = new Set(fit.rungs.map(({ name }) => name))
  const dropped = high.rungs.filter(({ name }) => !kept.has(name)).map(({ name }) => name)
  return { ...plan, content: { rung: rung.name, average, dropped }, video: fitted(plan, high, fit) }
}
