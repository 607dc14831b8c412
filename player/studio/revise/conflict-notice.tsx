import { Icon } from '#player/icons/icon.tsx'
import { useSpeech } from '#player/words/words.ts'
import { useStudioWords } from '../words/words.ts'
import { namesIn, valueWords } from './field-words.ts'
import type { Conflict } from './revise-title.ts'
import { standingOf } from './standing.ts'
import type { Revising } from './use-revision.ts'
import '#player/styles/conflict.css'

/** Both versions of each field where two have met, side by side. */
export function ConflictFields({ conflict: { theirs, patch, fields } }: { conflict: Conflict }) {
  const { words, language } = useSpeech()
  const studio = useStudioWords()
  const telling = { words, studio, language, names: namesIn([theirs], language) }
  return (
    <dl className="conflict-fields">
      {fields.map((field) => (
        <div key={field}>
          <dt>{studio.fields[field]}</dt>
          <dd>
            <span className="small">{studio.conflict.now}</span>{' '}
            {valueWords(field, standingOf(theirs), telling)}
          </dd>
          <dd>
            <span className="small">{studio.conflict.yours}</span> {valueWords(field, patch, telling)}
          </dd>
        </div>
      ))}
    </dl>
  )
}

type AskProps = { children?: React.ReactNode; busy: boolean; onMine(): void; onTheirs(): void }

/** Somebody else was faster: which of the two it is to be. */
export function ConflictAsked({ children, busy, onMine, onTheirs }: AskProps) {
  const { conflict } = useStudioWords()
  return (
    <div className="conflict" role="alert">
      <p>
        <Icon name="triangle-alert" />
        {conflict.told}
      </p>
      {children}
      <div className="conflict-actions">
        <button type="button" className="button" disabled={busy} onClick={onMine}>
          {conflict.keepMine}
        </button>
        <button type="button" className="button" disabled={busy} onClick={onTheirs}>
          {conflict.keepTheirs}
        </button>
      </div>
    </div>
  )
}

/** Of one form of a title; nothing while nobody was faster. */
export function ConflictNotice({ revising }: { revising: Revising }) {
  if (!revising.conflict) return null
  return (
    <ConflictAsked busy={revising.busy} onMine={revising.keepMine} onTheirs={revising.keepTheirs}>
      <ConflictFields conflict={revising.conflict} />
    </ConflictAsked>
  )
}
