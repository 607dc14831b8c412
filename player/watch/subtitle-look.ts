import { recall, remember } from '#player/device.ts'
import { createStore } from '#player/store.ts'

/** How subtitles look on this device: chosen by the viewer, kept nowhere else. */
export const textSizes = [75, 100, 125, 150, 200, 250] as const
export const textColours = ['white', 'yellow', 'cyan', 'green'] as const
/** `plate`: solid; `veil`: lets some of the picture through; `edge`: none, but an outline. */
export const textGrounds = ['plate', 'veil', 'edge'] as const
export const textPlaces = ['bottom', 'raised', 'top'] as const

export type SubtitleLook = {
  /** Percent. */
  size: (typeof textSizes)[number]
  colour: (typeof textColours)[number]
  ground: (typeof textGrounds)[number]
  place: (typeof textPlaces)[number]
}

export const usualLook: SubtitleLook = { size: 100, colour: 'white', ground: 'plate', place: 'bottom' }

const key = 'subtitles.look'

/** What was kept, piece by piece: whatever is not known any more is as usual. */
export function parseLook(text: string | null): SubtitleLook {
  let kept: Partial<Record<keyof SubtitleLook, unknown>> = {}
  try {
    const value: unknown = JSON.parse(text ?? '{}')
    if (typeof value === 'object' && value !== null) kept = value
  } catch {
    // Not ours.
  }
  return {
    size: textSizes.find((size) => size === kept.size) ?? usualLook.size,
    colour: textColours.find((colour) => colour === kept.colour) ?? usualLook.colour,
    ground: textGrounds.find((ground) => ground === kept.ground) ?? usualLook.ground,
    place: textPlaces.find((place) => place === kept.place) ?? usualLook.place,
  }
}

/** The next size, or the one before; the same at the end. */
export function nextSize(size: SubtitleLook['size'], step: 1 | -1): SubtitleLook['size'] {
  return textSizes[textSizes.indexOf(size) + step] ?? size
}

export const subtitleLook = createStore(parseLook(recall(key)))

export function changeLook(change: Partial<SubtitleLook>): void {
  const look = { ...subtitleLook.get(), ...change }
  subtitleLook.set(look)
  remember(key, JSON.stringify(look) === JSON.stringify(usualLook) ? null : JSON.stringify(look))
}
