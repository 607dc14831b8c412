import type { AudioFacts } from '#catalog/contract/encoding.ts'

/** How the channels of a source become those of a rung: filters of ffmpeg, for sound of 48 kHz. */

type Channels = Pick<AudioFacts, 'channels' | 'layout'>

/** Layouts that have all of 5.1, by ffmpeg's names. Six channels that nobody has named may be anything. */
const surroundLayouts: ReadonlySet<string> = new Set([
  ...['5.1', '5.1(side)', '6.1', '6.1(back)'],
  ...['7.1', '7.1(wide)', '7.1(wide-side)'],
])

/** The source has a centre, a pair behind, and a channel for low frequencies. */
export const isSurround = ({ layout = '' }: Channels): boolean => surroundLayouts.has(layout)

/**
 * ITU-R BS.775-3, table 2: left + 0.7071 centre + 0.7071 left surround, the right alike; the low frequencies are left
 * out. In floating point, so that nothing is clipped: the sum reaches 7.7 dB over full scale, and swresample would turn
 * integers down by as much. A limiter must follow. What stands beyond 5.1 is added to its neighbours; mono comes out of
 * both sides 3 dB lower.
 */
export const stereoFilter =
  'aresample=osf=fltp:ochl=stereo:center_mix_level=0.7071:surround_mix_level=0.7071:lfe_mix_level=0'

/**
 * Half of left and right: no louder than the louder of them, and from two loudspeakers as loud as what both of them had
 * in common. By a filter that takes what it gets: `aformat` would ask for mono before the sound is split for the other
 * rungs, and make mono of them all.
 */
export const monoFilter = 'pan=mono|c0=0.5*c0+0.5*c1'

/**
 * Channels in the order that AAC has a configuration for (6: ISO/IEC 14496-3, table 1.19), which ffmpeg calls 5.1; of
 * 5.1(side) it would write one that players do not know.
 */
export const surroundFilter = 'aresample=osf=fltp:ochl=5.1'

/** Layouts that swresample can fold; of up to eight channels without a name, ffmpeg takes the usual one. */
const foldable = /^(mono|stereo|downmix|\d\.\d(\(.+\))?|quad(\(side\))?|hexagonal|octagonal)$/
const mostFolded = 8

/**
 * What stands before all else for channels that nobody can fold (sixteen in an MXF, ambisonics), with its comma: the first
 * two are taken, which are left and right by custom (EBU R 123). Empty for all others.
 */
export function pickFilter({ channels, layout }: Channels): string {
  if (channels <= mostFolded && (layout === undefined || foldable.test(layout))) return ''
  return `pan=stereo|c0=c0|c1=c${channels === 1 ? 0 : 1},`
}
