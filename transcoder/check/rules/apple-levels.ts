import { levelNeeded } from '../h264.ts'
import type { Track } from '../init.ts'
import { frameRateOf, type Stream } from '../stream.ts'
import { ofFamily, type Picture, pictures } from './apple-video.ts'
import { apple, type Outcome, type Rule } from './rule.ts'

/** Apple's rules about profiles and levels, 1.3 to 1.11 and 1.37. */

const levelText = (level: number): string => (level / 10).toFixed(1)
const high = 100

const withinHigh = ({ codec }: Track, level: number): boolean =>
  (codec.profile ?? 0) <= high && (codec.level ?? 0) <= level

function someH264(stream: Stream): Outcome {
  const all = pictures(stream).filter(({ track }) => track.codec.family === 'avc')
  if (all.length === 0) return null
  return all.some(({ track }) => withinHigh(track, 41))
    ? []
    : ['every variant is above High Profile, Level 4.1']
}

/** HEVC: general_level_idc is 30 times the level, Main is profile 1 and Main 10 is 2. */
const withinMain10 = ({ codec }: Track, level: number): boolean =>
  [1, 2].includes(codec.profile ?? 0) && (codec.level ?? 0) <= level * 30

function someHevc(stream: Stream): Outcome {
  const all = pictures(stream).filter(({ track }) => track.codec.family === 'hevc')
  if (all.length === 0) return null
  const some = all.some(({ track }) => withinMain10(track, 4) && !track.codec.highTier)
  return some ? [] : ['every variant is above Main 10 Profile, Level 4.0, Main Tier']
}

function levelFits({ codec }: Track, { media }: Picture): string | null {
  const fps = frameRateOf(media)
  if (fps === null || codec.frameSize === null || codec.level === null) return null
  const needed = levelNeeded(codec.frameSize, fps)
  return codec.level <= needed ? null : `Level ${levelText(codec.level)}, ${levelText(needed)} would do`
}

export const levelRules: readonly Rule[] = [
  apple('1.3a', 'should', 'Some variants of H.264 are High Profile, Level 4.1 or below.', someH264),
  apple(
    '1.3b',
    'must',
    'H.264 is High Profile, Level 5.2 or below.',
    ofFamily('avc', (track) =>
      withinHigh(track, 52)
        ? null
        : `profile ${track.codec.profile}, Level ${levelText(track.codec.level ?? 0)}`,
    ),
  ),
  apple(
    '1.4',
    'should',
    'H.264 is High Profile rather than Main or Baseline.',
    ofFamily('avc', ({ codec }) => (codec.profile === high ? null : `profile ${codec.profile}`)),
  ),
  apple(
    '1.6a',
    'should',
    'Some variants of HEVC are Main 10 Profile, Level 4.0, Main Tier or below.',
    someHevc,
  ),
  apple(
    '1.6b',
    'must',
    'HEVC is Main 10 Profile, Level 5.1, High Tier or below.',
    ofFamily('hevc', (track) => (withinMain10(track, 5.1) ? null : track.codec.codecs)),
  ),
  apple(
    '1.11',
    'should',
    'The level of H.264 is no higher than size and frame rate need.',
    ofFamily('avc', levelFits),
  ),
  apple(
    '1.37',
    'must',
    'AV1 is Level 6.2 or below.',
    // seq_level_idx counts from Level 2.0 in quarters: 18 is 6.2.
    ofFamily('av1', ({ codec }) => ((codec.level ?? 0) <= 18 ? null : codec.codecs)),
  ),
]
