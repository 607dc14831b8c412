import type { ChannelView } from '#catalog/contract/channel.ts'
import { bytesPerHour, formatBytes } from '#player/format/size.ts'
import type { Locale } from '#player/words/language.ts'
import type { Words } from '#player/words/words.ts'

export type Rendition = ChannelView['renditions'][number]

export const isSound = ({ name }: Pick<Rendition, 'name'>): boolean => !name.startsWith('v')

/** What one hour takes, picture and sound together: of each picture, else of each sound; the heaviest first. */
export function hoursOf(renditions: readonly Rendition[]): { rendition: Rendition; bytes: number }[] {
  const sounds = renditions.filter(isSound)
  const pictures = renditions.filter((rendition) => !isSound(rendition))
  // The sound that goes with a picture is the best there is.
  const beside =
    pictures.length > 0 ? Math.max(0, ...sounds.map(({ averageBandwidth }) => averageBandwidth)) : 0
  return (pictures.length > 0 ? pictures : sounds)
    .map((rendition) => ({ rendition, bytes: bytesPerHour(rendition.averageBandwidth + beside) }))
    .sort((a, b) => b.bytes - a.bytes)
}

/** "from 22 MB an hour": what the lightest takes; empty until something is known. */
export function weightLine(renditions: readonly Rendition[], { live }: Words, locale: Locale): string {
  const hours = hoursOf(renditions)
  const lightest = hours.at(-1)
  if (!lightest) return ''
  const size = formatBytes(lightest.bytes, locale)
  return hours.length > 1 ? live.fromPerHour(size) : live.perHour(size)
}
