import type { AudioTrack } from '#catalog/contract/encoding.ts'
import { surroundGroup } from './ladder.ts'
import type { AudioRendition, OriginalRendition, VideoRendition } from './tracks.ts'

/** Sound in 5.1 beside stereo: what a job makes, and how a master playlist offers it. */

type Picture = VideoRendition | OriginalRendition

/**
 * The pictures once more, to be listed after all others, with the group of 5.1 for their sound: those that have the best
 * stereo, else the largest one. And the sound with that group made whole: tracks without 5.1 are in it as that stereo,
 * since every group must have the same members (RFC 8216bis, 4.4.6.1.1). 5.1 is offered once it is whole: it is made last,
 * and a player must not climb into a rung that ends.
 */
export function withSurround(
  video: readonly Picture[],
  sound: readonly AudioRendition[],
): { pictures: Picture[]; sound: AudioRendition[] } {
  const full = video.filter(({ rung }) => rung.audioGroup === 'full')
  const best = full.length > 0 ? full : video.slice(-1)
  const whole = sound.filter(({ rung, ended }) => rung.group === surroundGroup && ended)
  const stereo = stereoOnly(sound)
  const group = best[0]?.rung.audioGroup
  if (whole.length === 0 || !group) return { pictures: [], sound: stereo }
  const lacking = stereo.filter(
    ({ rung, order }) => rung.group === group && !whole.some((one) => one.order === order),
  )
  const filled = lacking.map((one) => ({ ...one, rung: { ...one.rung, group: surroundGroup } }))
  return {
    pictures: best.map((one) => withGroup(one, surroundGroup)),
    sound: [...stereo, ...whole, ...filled].sort((a, b) => a.order - b.order),
  }
}

function withGroup(one: Picture, audioGroup: string): Picture {
  return 'group' in one
    ? { ...one, rung: { ...one.rung, audioGroup } }
    : { ...one, rung: { ...one.rung, audioGroup } }
}

/** A track with its rungs in stereo and mono alone, and with those in 5.1 alone: each is a job of its own. */
export const inStereo = (track: AudioTrack): AudioTrack => ({
  ...track,
  rungs: track.rungs.filter(({ group }) => group !== surroundGroup),
})
export const inSurround = (track: AudioTrack): AudioTrack => ({
  ...track,
  rungs: track.rungs.filter(({ group }) => group === surroundGroup),
})

/** What is for ears alone stays in stereo. */
export const stereoOnly = (sound: readonly AudioRendition[]): AudioRendition[] =>
  sound.filter(({ rung }) => rung.group !== surroundGroup)
