import { type FormEvent, useState } from 'react'
import { type CreditRole, creditRoles } from '#catalog/contract/credit.ts'
import { useSpeech } from '#player/words/words.ts'
import type { DetailsProps } from './details-panel.tsx'
import { changedLine } from './lines.ts'
import { draftPeople, newLine, type PersonDraft, writtenPeople } from './people-draft.ts'
import { RemoveLine } from './remove-line.tsx'
import { ConflictNotice } from './revise/conflict-notice.tsx'
import { useRevision } from './revise/use-revision.ts'
import { SaveRow } from './save-row.tsx'

type LineProps = {
  draft: PersonDraft
  /** Akyns stand in pairs. */
  pairs: boolean
  onChange: (change: Partial<PersonDraft>) => void
  onRemove: () => void
}

function PersonLine({ draft: { role, name, pair }, pairs, onChange, onRemove }: LineProps) {
  const { words } = useSpeech()
  return (
    <li className="details-line person-line">
      <label className="field">
        <span>{words.people.role}</span>
        <select value={role} onChange={(event) => onChange({ role: event.target.value as CreditRole })}>
          {creditRoles.map((one) => (
            <option key={one} value={one}>
              {words.roles[one]}
            </option>
          ))}
        </select>
      </label>
      <label className="field line-name">
        <span>{words.people.name}</span>
        <input value={name} maxLength={200} onChange={(event) => onChange({ name: event.target.value })} />
      </label>
      {pairs && role === 'akyn' && (
        <label className="field line-number">
          <span>{words.people.pair}</span>
          <input
            inputMode="numeric"
            maxLength={2}
            value={pair}
            onChange={(event) => onChange({ pair: event.target.value.replace(/\D/g, '') })}
          />
        </label>
      )}
      <RemoveLine label={words.people.remove(name)} onRemove={onRemove} />
    </li>
  )
}

export function PeopleFields({ title, onChanged }: DetailsProps) {
  const { words, language } = useSpeech()
  const [drafts, setDrafts] = useState(() => draftPeople(title.credits, language))
  const [saved, setSaved] = useState(false)
  const revising = useRevision(title, (now, mine) => {
    setDrafts(draftPeople(now.credits, language))
    setSaved(mine)
    onChanged()
  })
  const change = (next: (old: PersonDraft[]) => PersonDraft[]) => {
    setSaved(false)
    setDrafts(next)
  }
  const save = (event: FormEvent) => {
    event.preventDefault()
    revising.save({ credits: writtenPeople(drafts) })
  }
  return (
    <form className="details-part" onSubmit={save}>
      <h4>{words.people.heading}</h4>
      <p className="small">{words.people.note}</p>
      <ul>
        {drafts.map((draft) => (
          <PersonLine
            key={draft.key}
            draft={draft}
            pairs={title.kind === 'aitys'}
            onChange={(more) => change((old) => changedLine(old, draft.key, more))}
            onRemove={() => change((old) => old.filter(({ key }) => key !== draft.key))}
          />
        ))}
      </ul>
      <ConflictNotice revising={revising} />
      <SaveRow
        add={{
          label: words.people.add,
          onClick: () => change((old) => [...old, newLine(old.at(-1)?.role ?? 'akyn')]),
        }}
        {...{ busy: revising.busy, saved, problem: revising.problem }}
      />
    </form>
  )
}
