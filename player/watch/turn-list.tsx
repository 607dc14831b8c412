import { formatMoment } from '#player/format/time.ts'
import { useSpeech } from '#player/words/words.ts'
import { isDuel, type Turn } from './turns.ts'

type Props = { turns: readonly Turn[]; current: number | null; onChoose(seconds: number): void }

/** The turns of an aitys, or chapters: a press leads to the beginning of one. */
export function TurnList({ turns, current, onChoose }: Props) {
  const { words } = useSpeech()
  if (turns.length === 0) return null
  const duel = isDuel(turns)
  const heading = duel ? words.watch.turns : words.watch.chapters
  const last = turns.at(-1)?.end ?? 0
  return (
    <section className="turns">
      <h2>{heading}</h2>
      <ol className={turns.length > 3 ? 'turns-two' : ''}>
        {turns.map(({ number, start, name, language, side }) => (
          <li key={number}>
            <button
              type="button"
              className="turn"
              aria-current={number === current ? 'true' : undefined}
              onClick={() => onChoose(start)}
            >
              <span className="turn-number">{number}</span>
              {side && <span className={`turn-side turn-side-${side}`} aria-hidden="true" />}
              <span className="turn-name" lang={language}>
                {name}
              </span>
              <span className="turn-time">{formatMoment(start, last)}</span>
            </button>
          </li>
        ))}
      </ol>
    </section>
  )
}
