import type { Words } from '#player/words/kk.ts'
import { languageName } from '#player/words/words.ts'
import type { MenuItem } from './popup-menu.tsx'

/** Which sound there is to choose, by language and by channels. */

/** `surround`: there is a 5.1 of it. */
export type SoundTrack = { name: string; language: string; surround: boolean }

/** CHANNELS of a rendition (RFC 8216bis, 4.4.6.1): more than two. */
export const isSurround = ({ channels }: { channels?: string }): boolean =>
  Number.parseInt(channels ?? '', 10) > 2

/**
 * Every picture is listed once with stereo and, some of them, once more with 5.1: those to do without, from the last, so
 * that each has one sound and a better link alone never brings 5.1.
 */
export function needlessLevels(
  levels: readonly { uri: string; surround: boolean }[],
  wanted: boolean,
): number[] {
  const needless = levels.flatMap((level, index) => {
    const other = levels.some(({ uri, surround }) => uri === level.uri && surround === wanted)
    return level.surround !== wanted && other ? [index] : []
  })
  return needless.reverse()
}

/** The language's name in the reader's language, else the name the track was given; its number where it has no language. */
const trackName = ({ name, language }: SoundTrack, number: number, words: Words): string =>
  language === '' || language === 'und' ? words.player.track(number) : languageName(language, words, name)

/** What a menu's `value` stands for. */
export const soundAt = (value: number): { track: number; surround: boolean } => ({
  track: value >> 1,
  surround: (value & 1) === 1,
})

/** The sound menu: each track, and after it its 5.1. Tracks of one language are numbered from the second on. */
export function soundMenu(
  { tracks, track, surround }: { tracks: readonly SoundTrack[]; track: number; surround: boolean },
  words: Words,
): MenuItem[] {
  const names = tracks.map((one, index) => trackName(one, index + 1, words))
  return tracks.flatMap((one, index) => {
    const own = names[index] ?? ''
    const before = names.slice(0, index).filter((name) => name === own).length
    const name = before === 0 ? own : `${own} ${before + 1}`
    const inSurround = one.surround && surround
    const plain = { value: index * 2, name, chosen: index === track && !inSurround }
    if (!one.surround) return [plain]
    const whole = { value: index * 2 + 1, name: `${name} 5.1`, note: words.player.surround }
    return [plain, { ...whole, chosen: index === track && inSurround }]
  })
}
