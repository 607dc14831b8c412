import { useEffect, useMemo, useState } from 'react'
import type { OfferedSubtitle } from './subtitle-choice.ts'

/** A cue as it is drawn: its words, and where its file wants it. */
export type ShownCue = { text: string; place: 'top' | 'middle' | 'bottom'; align: 'start' | 'center' | 'end' }

/** WebVTT, section 7.2, of what the hub keeps: a line by its number from an edge, or in percent. */
function placeOf({ line, snapToLines }: VTTCue): ShownCue['place'] {
  if (typeof line !== 'number') return 'bottom'
  if (snapToLines) return line >= 0 && line < 6 ? 'top' : 'bottom'
  return line < 34 ? 'top' : line < 67 ? 'middle' : 'bottom'
}

function alignOf({ align }: VTTCue): ShownCue['align'] {
  if (align === 'start' || align === 'left') return 'start'
  return align === 'end' || align === 'right' ? 'end' : 'center'
}

/**
 * Pages of a video that our drawing does not reach: picture-in-picture, and full screen of iPhones. There the browser draws.
 */
function useDrawnByBrowser(video: HTMLVideoElement | null): boolean {
  const [away, setAway] = useState(false)
  useEffect(() => {
    if (!video) return
    const [leaves, comes] = [() => setAway(true), () => setAway(false)]
    const out = ['enterpictureinpicture', 'webkitbeginfullscreen'] as const
    const back = ['leavepictureinpicture', 'webkitendfullscreen'] as const
    for (const name of out) video.addEventListener(name, leaves)
    for (const name of back) video.addEventListener(name, comes)
    return () => {
      for (const name of out) video.removeEventListener(name, leaves)
      for (const name of back) video.removeEventListener(name, comes)
    }
  }, [video])
  return away
}

type Props = {
  video: HTMLVideoElement | null
  shown: OfferedSubtitle
  onCues(cues: readonly ShownCue[]): void
}

/**
 * The one subtitle that is read. The browser loads it and tells exactly when each cue comes and goes; its words are drawn by us
 * (subtitle-overlay.tsx), so that the viewer says how they look. The address is the one of the moment it was chosen: the whole
 * file is loaded then, and a renewed address must not load it again.
 */
export function SubtitleTrack({ video, shown, onCues }: Props) {
  const [element, setElement] = useState<HTMLTrackElement | null>(null)
  const away = useDrawnByBrowser(video)
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  const address = useMemo(() => shown.url, [fileOf(shown)])
  useEffect(() => {
    if (!element) return
    const { track } = element
    track.mode = away ? 'showing' : 'hidden'
    const tell = () => {
      const cues = away ? [] : [...(track.activeCues ?? [])]
      onCues(
        cues
          // One that ends at this very moment counts as active still.
          .filter((cue) => cue.endTime > (video?.currentTime ?? 0))
          .map((cue) => cue as VTTCue)
          .map((cue) => ({ text: cue.text, place: placeOf(cue), align: alignOf(cue) })),
      )
    }
    tell()
    track.addEventListener('cuechange', tell)
    return () => {
      track.removeEventListener('cuechange', tell)
      onCues([])
    }
  }, [element, video, away, onCues])
  return (
    <track
      key={fileOf(shown)}
      kind={shown.kind}
      srcLang={shown.language}
      label={shown.label}
      src={address}
      ref={setElement}
    />
  )
}

/** Several choices are one file in several alphabets. */
const fileOf = ({ id }: OfferedSubtitle): string => id.split('.')[0] ?? id
