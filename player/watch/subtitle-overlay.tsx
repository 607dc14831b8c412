import { type CSSProperties, Fragment, type ReactNode, useMemo } from 'react'
import { useStore } from '#player/use-store.ts'
import { type CuePart, readCueText, withWords } from './cue-text.ts'
import { useRespelling } from './respelling.ts'
import type { ReadingScript } from './subtitle-choice.ts'
import { type SubtitleLook, subtitleLook } from './subtitle-look.ts'
import type { ShownCue } from './subtitle-track.tsx'

function drawn(parts: readonly CuePart[]): ReactNode {
  return parts.map((part, at) => {
    // Words of one cue never change places.
    const key = at
    if (typeof part === 'string') return <Fragment key={key}>{part}</Fragment>
    if (part.tag === 'v')
      return (
        <span key={key} title={part.name}>
          {drawn(part.parts)}
        </span>
      )
    if (part.tag === 'lang')
      return (
        <span key={key} lang={part.language}>
          {drawn(part.parts)}
        </span>
      )
    const Tag = part.tag
    return <Tag key={key}>{drawn(part.parts)}</Tag>
  })
}

/** One cue in a look: each line finds its own direction. */
export function Caption({ parts, align }: { parts: readonly CuePart[]; align: ShownCue['align'] }) {
  return (
    <p className={`caption caption-${align}`} dir="auto">
      <span className="caption-plate">{drawn(parts)}</span>
    </p>
  )
}

/** Class and size of what shows subtitles in a look. */
export function lookOf({ size, colour, ground }: SubtitleLook): { className: string; style: CSSProperties } {
  const style = { '--caption-size': size / 100 } as CSSProperties
  return { className: `text-${colour} ground-${ground}`, style }
}

type Props = {
  cues: readonly ShownCue[]
  language: string
  script: ReadingScript | null
}

/** Subtitles on the picture, as the viewer wants them to look. */
export function SubtitleOverlay({ cues, language, script }: Props) {
  const look = useStore(subtitleLook)
  const typed = useMemo(() => cues.map(({ text }) => text), [cues])
  const respell = useRespelling(script, typed)
  const read = useMemo(
    () =>
      cues.map((cue) => {
        const parts = readCueText(cue.text)
        // Words are not missed for their letters.
        return { ...cue, parts: respell ? withWords(parts, respell) : parts }
      }),
    [cues, respell],
  )
  if (read.length === 0) return null
  const { className, style } = lookOf(look)
  // What its file puts elsewhere stays out of the way of a sign; the rest goes where the viewer wants it.
  const placed = (place: ShownCue['place']) => read.filter((cue) => cue.place === place)
  const groups = [
    [look.place === 'top' ? 'bottom' : 'top', placed('top')],
    ['middle', placed('middle')],
    [look.place, placed('bottom')],
  ] as const
  return (
    <div className={`captions ${className}`} style={style} lang={language}>
      {groups.map(
        ([place, group]) =>
          group.length > 0 && (
            <div key={place} className={`captions-at captions-${place}`}>
              {group.map(({ text, parts, align }) => (
                <Caption key={text} parts={parts} align={align} />
              ))}
            </div>
          ),
      )}
    </div>
  )
}
