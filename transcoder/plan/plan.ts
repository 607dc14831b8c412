import type { EncodingPlan, SourceFacts, VideoFacts, VideoGroup } from '#catalog/contract/encoding.ts'
import { av1Groups, recipeOf } from './av1.ts'
import { lowGroupRate, outputRate, ratio } from './frame-rate.ts'
import { chunkGrid, firstChunks, frameGrid, pictureSeconds } from './grid.ts'
import { audioTracks, surroundGroup, videoLadder } from './ladder.ts'
import { planOriginal } from './original.ts'

/** 180 × 1024 samples at 48 kHz = 3.84 s. */
const audioSegmentFrames = 180

/** Interlaced television holds two moments in a frame: `bwdif` gives the high group both. */
function sourceRate(video: VideoFacts) {
  return video.interlaced ? { num: video.frameRate.num * 2, den: video.frameRate.den } : video.frameRate
}

function videoGroups(video: VideoFacts, facts: SourceFacts): VideoGroup[] {
  const withSound = facts.audio.length > 0
  const shown = video.end - facts.start
  const full = outputRate(sourceRate(video))
  const ladder = videoLadder(video, ratio(full) > 31, withSound)
  return (['low', 'high'] as const).flatMap((name) => {
    const rungs = ladder.filter((step) => step.group === name).map((step) => step.rung)
    if (rungs.length === 0) return []
    const frameRate = name === 'low' ? lowGroupRate(full) : full
    // A sound that is longer by less than a frame needs none more.
    const held = Math.floor(pictureSeconds(facts) * ratio(frameRate) + 0.001)
    const totalFrames = Math.max(1, Math.round(shown * ratio(frameRate)), held)
    const grid = frameGrid(frameRate)
    const chunks = chunkGrid(totalFrames, grid.segmentFrames, name === 'low' ? firstChunks : 0)
    return [{ name, frameRate, totalFrames, ...grid, chunks, rungs }]
  })
}

/**
 * Decides everything about an encoding: rungs, rates, chunk grid, sound tracks. Same facts, same plan.
 * `av1` adds every rung once more in AV1, to be made after the others.
 */
export function planEncoding(facts: SourceFacts, { av1 = false } = {}): EncodingPlan {
  const video = facts.video ? videoGroups(facts.video, facts) : []
  const groups = new Set(video.flatMap((group) => group.rungs.flatMap((rung) => rung.audioGroup ?? [])))
  // Sound alone is offered in stereo: there is no picture that a list of 5.1 would go with.
  const wanted = new Set(facts.video ? [...groups, surroundGroup] : ['small', 'middle', 'full'])
  return {
    recipe: recipeOf(av1 && video.length > 0),
    duration: facts.duration,
    original: planOriginal(
      facts,
      (['full', 'middle', 'small'] as const).find((group) => groups.has(group)) ?? null,
    ),
    video: av1 ? [...video, ...av1Groups(video)] : video,
    audio: audioTracks(facts.audio, wanted),
    audioSegmentFrames,
    ...(facts.text?.length ? { text: facts.text.map(({ index }) => index) } : {}),
  }
}
