import { keys } from '#catalog/contract/encoding.ts'
import { noPictures, type Pictures } from '#catalog/contract/pictures.ts'
import { MediaToolFailed } from '#platform/media-tool.ts'
import { type JobContext, type PlannedAsset, plannedAsset } from './job-context.ts'
import type { JobData } from './jobs.ts'
import { ratio } from './plan/frame-rate.ts'
import { codecOf } from './plan/groups.ts'
import { posterArguments, previewArguments, sheetArguments } from './plan/picture-arguments.ts'
import { choosePosters, type Moment } from './plan/poster-choice.ts'
import { isLowWhole } from './plan/progress.ts'
import { initOf } from './plan/run-tags.ts'
import { fitted, sheetsOf, storyboardTiles, storyboardTrack, type Tile, tileSize } from './plan/storyboard.ts'
import { type VideoRendition, videoRenditions } from './plan/tracks.ts'
import { type StillPicture, stillPictures } from './plan/trick-play.ts'
import { splitJpegs } from './run/jpegs.ts'
import { drawPictures, picturesFrom, type StoredRung } from './run/rung-pictures.ts'

/** Longest side of a poster, pixels: it fills the width of a laptop's page and weighs about 60 kB. */
const posterSide = 960
/** Longest side of a preview, pixels. */
const previewSide = 320
/** Seconds of each moment in a preview; eight candidates make four seconds of it. */
const momentSeconds = 0.5
/** libwebp's quality, tried in turn until a preview is light enough. */
const previewQualities = [50, 25, 5]
const previewBytes = 150_000

type Work = { asset: PlannedAsset; context: JobContext }

function storedRung(asset: PlannedAsset, video: VideoRendition): StoredRung {
  const { name, frameRate, segments } = video
  const segmentBytes = segments.map(({ bytes }) => bytes)
  const initFile = (segment: number) => initOf(video, segment)
  return { assetId: asset.id, version: asset.version, name, frameRate, segmentBytes, initFile }
}

/** The same moments in another rung: their grids share all borders of segments. */
function sameMoments(moments: readonly number[], video: VideoRendition): StillPicture[] {
  const pictures = stillPictures(video)
  const nearest = (at: number) =>
    pictures.reduce((best, one) => (Math.abs(one.at - at) < Math.abs(best.at - at) ? one : best))
  return moments.map(nearest)
}

/** Draws and keeps the sheets. Resolves with every tile's brightness too. */
async function drawStoryboard({ asset, context }: Work, lowest: VideoRendition, tiles: readonly Tile[]) {
  const size = tileSize(lowest.rung)
  const keyframes = tiles.map(({ picture }) => picture)
  const stream = await picturesFrom(context.storage, storedRung(asset, lowest), keyframes, 1)
  const [jpegs, grey] = await drawPictures(stream, sheetArguments(size), { ...context, pipes: 2 })
  const sheets = splitJpegs(jpegs ?? Buffer.alloc(0))
  const pixels = size.width * size.height
  if (!grey || grey.length !== tiles.length * pixels || sheets.length !== sheetsOf(tiles.length))
    throw new MediaToolFailed(`${sheets.length} sheets of ${tiles.length} tiles`, 'source')
  for (const [number, sheet] of sheets.entries())
    await context.storage.put(keys.storyboardSheet(asset.id, asset.version, number), sheet)
  const track = Buffer.from(storyboardTrack(tiles, size))
  await context.storage.put(keys.storyboard(asset.id, asset.version), track)
  const bytes = sheets.reduce((sum, { length }) => sum + length, 0)
  const moments = tiles.map(({ picture }, tile): Moment => {
    const own = grey.subarray(tile * pixels, (tile + 1) * pixels)
    return { at: picture.at, picture: { ...size, pixels: own } }
  })
  return { storyboard: { sheets: sheets.length, tiles: tiles.length, ...size, bytes }, moments }
}

/** The smallest rung that is large enough, else the largest there is now. */
function posterRung(whole: readonly VideoRendition[]): VideoRendition | undefined {
  const side = ({ rung }: VideoRendition) => Math.max(rung.width, rung.height)
  return whole.find((video) => side(video) >= posterSide) ?? whole.at(-1)
}

async function drawCandidates(
  { asset, context }: Work,
  whole: readonly VideoRendition[],
  moments: readonly number[],
): Promise<Pictures['candidates']> {
  const video = posterRung(whole)
  if (!video || moments.length === 0) return []
  const keyframes = sameMoments(moments, video)
  const stream = await picturesFrom(context.storage, storedRung(asset, video), keyframes, 1)
  const words = posterArguments(fitted(video.rung, posterSide))
  const [output] = await drawPictures(stream, words, { ...context, pipes: 1 })
  const jpegs = splitJpegs(output ?? Buffer.alloc(0))
  if (jpegs.length !== moments.length)
    throw new MediaToolFailed(`${jpegs.length} posters of ${moments.length}`, 'source')
  for (const [number, jpeg] of jpegs.entries())
    await context.storage.put(keys.posterCandidate(asset.id, asset.version, number), jpeg)
  return jpegs.map(({ length }, number) => ({ at: moments[number] ?? 0, bytes: length }))
}

/** Null where one moment is all there is, or nothing makes it light enough. */
export async function drawPreview(
  { asset, context }: Work,
  lowest: VideoRendition,
  moments: readonly number[],
): Promise<Pictures['preview']> {
  if (moments.length < 2) return null
  const { frameRate, rung } = lowest
  const most = Math.max(1, Math.round(ratio(frameRate) * momentSeconds))
  const keyframes = sameMoments(moments, lowest)
  const stream = await picturesFrom(context.storage, storedRung(asset, lowest), keyframes, most)
  for (const quality of previewQualities) {
    const words = previewArguments(fitted(rung, previewSide), frameRate, quality)
    const [webp] = await drawPictures(stream, words, { ...context, pipes: 1 })
    if (!webp || webp.length === 0 || webp.length > previewBytes) continue
    await context.storage.put(keys.preview(asset.id, asset.version), webp)
    return { bytes: webp.length }
  }
  return null
}

/**
 * Storyboard, poster candidates and preview of a title, from keyframes of rungs that are whole: nothing of the source is
 * decoded again. Runs when the low group is there. What was drawn before a crash is drawn again, to the same bytes.
 * @throws MediaToolFailed, ObjectMissing
 */
export async function picturesJob(data: JobData<'pictures'>, context: JobContext): Promise<void> {
  const asset = await plannedAsset(data, context.ledger)
  if (!asset?.plan.video[0] || asset.pictures !== null) return
  const parts = await context.ledger.parts(asset.id)
  if (!isLowWhole(asset.plan, parts)) return
  const whole = videoRenditions(asset.plan, parts).filter(
    ({ ended, group, keyframes, segments }) =>
      ended && codecOf(group) === 'h264' && keyframes.length === segments.length,
  )
  const [lowest] = whole
  const tiles = lowest ? storyboardTiles(stillPictures(lowest)) : []
  if (!lowest || tiles.length === 0) return abandonPictures(data, context)
  const work = { asset, context }
  const { storyboard, moments } = await drawStoryboard(work, lowest, tiles)
  const { chosen, best } = choosePosters(moments, asset.plan.duration)
  const times = chosen.map((index) => moments[index]?.at ?? 0)
  const candidates = await drawCandidates(work, whole, times)
  const preview = await drawPreview(work, lowest, times).catch((error: unknown) => {
    // The one picture that a browser may well do without.
    if (!(error instanceof MediaToolFailed) || error.fault !== 'source') throw error
    context.log.info({ assetId: asset.id, err: error }, 'no preview')
    return null
  })
  const pictures = { storyboard, candidates, best: best === null ? null : chosen.indexOf(best), preview }
  await context.ledger.savePictures(asset.id, asset.version, pictures)
  context.notify(asset.titleId)
}

/** The title goes on without. */
export const abandonPictures = (
  { assetId, version }: JobData<'pictures'>,
  { ledger }: JobContext,
): Promise<void> => ledger.savePictures(assetId, version, noPictures)
