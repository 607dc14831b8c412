import { type KeyboardEvent, memo, useEffect, useMemo, useRef, useState } from 'react'
import type { Mark } from '#catalog/contract/mark.ts'
import { formatMoment } from '#player/format/time.ts'
import { Marked } from '#player/home/marked.tsx'
import { useSpeech } from '#player/words/words.ts'
import { type Stanza, scrollFor } from './transcript-lines.ts'
import type { Found } from './transcript-search.ts'
import { isDuel, type Turn } from './turns.ts'

type Props = {
  stanzas: readonly Stanza[]
  language: string
  /** Index of the line under way. */
  current: number
  follows: boolean
  found: readonly Found[]
  searching: boolean
  onSeek(seconds: number): void
  /** The reader goes another way than the playing. */
  onScroll(): void
}

type LineProps = {
  number: number
  start: number
  words: string
  speaker: string | null
  timed: boolean
  now: boolean
  /** It is the one that Tab reaches. */
  stop: boolean
  marks: readonly Mark[] | undefined
}

/** Drawn again only when something of it changes: there are thousands. */
const LineRow = memo(function LineRow({ number, start, words, speaker, timed, now, stop, marks }: LineProps) {
  return (
    <li>
      <button
        type="button"
        className="line"
        data-line={number}
        data-start={start}
        tabIndex={stop ? 0 : -1}
        aria-current={now ? 'true' : undefined}
      >
        {timed && <span className="line-time">{formatMoment(start)}</span>}
        <span dir="auto">
          {speaker && <b>{speaker}: </b>}
          <Marked text={words} marks={marks} />
        </span>
      </button>
    </li>
  )
})

function StanzaHead({ turn, duel }: { turn: Turn; duel: boolean }) {
  const { words } = useSpeech()
  const name = duel ? words.watch.turn(turn.number) : words.watch.chapter(turn.number)
  return (
    <p className="stanza-head">
      {turn.side && <span className={`turn-side turn-side-${turn.side}`} aria-hidden="true" />}
      <b lang={turn.language}>{turn.name || name}</b>{' '}
      <span className="meta">
        {turn.name && `${name} · `}
        {formatMoment(turn.start)}
      </span>
    </p>
  )
}

/** Moves the focus among the lines that are seen; true when the key was its own. */
function moveAmong(list: HTMLElement, key: string): boolean {
  const lines = [...list.querySelectorAll<HTMLElement>('.line')]
  const at = lines.indexOf(document.activeElement as HTMLElement)
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: lines.length - 1 }[key]
  if (to === undefined || at < 0) return false
  lines[Math.max(0, Math.min(lines.length - 1, to))]?.focus()
  return true
}

const calmMotion = () => matchMedia('(prefers-reduced-motion: reduce)').matches

/** Where far stanzas have not been drawn yet their heights are guesses: it is looked at again once it rests, ms. */
const restMs = 450

/** Keeps the line under way in sight. A text that has just come is brought to its moment at once. */
function useFollowing(
  box: { readonly current: HTMLElement | null },
  current: number,
  follows: boolean,
  stanzas: readonly Stanza[],
): void {
  const brought = useRef<readonly Stanza[] | null>(null)
  useEffect(() => {
    if (!follows) return
    const bring = (behavior: ScrollBehavior) => {
      const view = box.current
      const line = view?.querySelector<HTMLElement>(`[data-line="${current}"]`)
      if (!view || !line) return
      const top = line.getBoundingClientRect().top - view.getBoundingClientRect().top + view.scrollTop
      const seen = { top: view.scrollTop, height: view.clientHeight }
      const to = scrollFor({ top, height: line.offsetHeight }, seen)
      if (to !== null) view.scrollTo({ top: to, behavior })
    }
    const isNew = brought.current !== stanzas
    brought.current = stanzas
    bring(isNew || calmMotion() ? 'instant' : 'smooth')
    const timer = setTimeout(() => bring('instant'), isNew ? 0 : restMs)
    return () => clearTimeout(timer)
  }, [box, current, follows, stanzas])
}

/** Pixels of a line, and of a stanza's head: a guess, until it is drawn. */
const [lineHeight, headHeight] = [40, 34]

/** Lines in their stanzas. One of them is reached by Tab, the others by arrows; Enter and a press go to its moment. */
export function TranscriptText(props: Props) {
  const { stanzas, language, current, follows, found, searching, onSeek, onScroll } = props
  const { words } = useSpeech()
  const box = useRef<HTMLDivElement>(null)
  const [focused, setFocused] = useState<number | null>(null)
  const marks = useMemo(() => new Map(found.map((one) => [one.line, one.marks])), [found])
  const turns = stanzas.flatMap(({ turn }) => turn ?? [])
  const duel = isDuel(turns)
  const timed = turns.length === 0 || searching
  const shown = searching
    ? stanzas
        .map((stanza) => ({ ...stanza, lines: stanza.lines.filter(({ number }) => marks.has(number)) }))
        .filter(({ lines }) => lines.length > 0)
    : stanzas
  const numbers = shown.flatMap(({ lines }) => lines.map(({ number }) => number))
  const stop = [focused, current].find((one) => one !== null && numbers.includes(one)) ?? numbers[0]
  useFollowing(box, current, follows, stanzas)
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    if (!moveAmong(event.currentTarget, event.key)) return
    event.preventDefault()
    event.stopPropagation()
    onScroll()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: presses and arrows of the buttons in it
    <div
      className="transcript-text"
      ref={box}
      lang={language}
      onWheel={onScroll}
      onTouchMove={onScroll}
      onKeyDown={onKeyDown}
      onFocus={({ target }) => target.dataset.line && setFocused(Number(target.dataset.line))}
      onClick={({ target }) => {
        const line = target instanceof Element ? target.closest<HTMLElement>('.line') : null
        if (line) onSeek(Number(line.dataset.start))
      }}
    >
      {shown.map(({ turn, lines }) => (
        <div
          key={lines[0]?.number}
          className={`stanza stanza-${turn?.side ?? 'none'}`}
          style={{ containIntrinsicBlockSize: `auto ${lines.length * lineHeight + headHeight}px` }}
        >
          {turn && <StanzaHead turn={turn} duel={duel} />}
          <ol aria-label={turn ? turn.name || words.watch.turn(turn.number) : words.controls.transcript}>
            {lines.map(({ number, start, words: said, speaker }) => (
              <LineRow
                key={number}
                {...{ number, start, words: said, timed }}
                speaker={speaker && !turn?.name.startsWith(speaker) ? speaker : null}
                now={number === current}
                stop={number === stop}
                marks={marks.get(number)}
              />
            ))}
          </ol>
        </div>
      ))}
    </div>
  )
}
