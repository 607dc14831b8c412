import type { ApiProblem } from '#player/api/client.ts'
import { Icon } from '#player/icons/icon.tsx'
import { useSpeech } from '#player/words/words.ts'
import { FieldProblem } from './field-problem.tsx'

type Props = {
  /** Adds a line; none where there are no lines. */
  add?: { label: string; onClick: () => void }
  busy: boolean
  /** Kept as it stands in the fields. */
  saved: boolean
  problem: ApiProblem | null
}

/** Under the fields of one matter: a line more, and keeping all of them. The button is that of their form. */
export function SaveRow({ add, busy, saved, problem }: Props) {
  const { words } = useSpeech()
  return (
    <>
      {problem && <FieldProblem problem={problem} />}
      <div className="details-actions">
        {add && (
          <button type="button" className="button" onClick={add.onClick}>
            <Icon name="plus" size={18} />
            {add.label}
          </button>
        )}
        <button type="submit" className="button" disabled={busy || saved}>
          {words.people.save}
        </button>
        <p className="small" role="status">
          {saved && words.people.saved}
        </p>
      </div>
    </>
  )
}
