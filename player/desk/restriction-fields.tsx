import { type RestrictionReason, restrictionReasons } from '#catalog/contract/restriction.ts'
import { call } from '#player/api/client.ts'
import { useRequest } from '#player/api/request.ts'
import { Field } from '#player/complaints/field.tsx'
import { useSpeech } from '#player/words/words.ts'
import type { Closable, Draft, Gap } from './decision-draft.ts'

type Props = {
  of: Closable
  draft: Draft
  wrong: (gap: Gap) => string | undefined
  edit: (part: Partial<Draft>) => void
}

/** Which restriction the decision leads to: one that is in force, or a new one and by whose demand. */
export function RestrictionFields({ of, draft, wrong, edit }: Props) {
  const { words } = useSpeech()
  const { desk } = words
  const { data } = useRequest(`restrictions ${of.id}`, (signal) =>
    call(of.isChannel ? 'listChannelRestrictions' : 'listRestrictions', { params: { id: of.id }, signal }),
  )
  const inForce = data?.restrictions.filter(({ liftedAt }) => liftedAt === null) ?? []
  const field = (name: 'authority' | 'number' | 'day', label: string, type: 'text' | 'date') => (
    <Field id={name} label={label} problem={wrong(name)}>
      {(tied) => (
        <input
          {...tied}
          type={type}
          maxLength={name === 'authority' ? 300 : 200}
          value={draft[name]}
          onChange={({ target }) => edit({ [name]: target.value })}
        />
      )}
    </Field>
  )
  return (
    <>
      {inForce.length > 0 && (
        <Field id="restriction" label={desk.restrictionChoice}>
          {(tied) => (
            <select
              {...tied}
              value={draft.restrictionId}
              onChange={({ target }) => edit({ restrictionId: target.value })}
            >
              <option value="">{desk.newRestriction}</option>
              {inForce.map(({ id, authority, decision }) => (
                <option key={id} value={id}>
                  {authority}, № {decision}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      {draft.restrictionId === '' && (
        <>
          {field('authority', desk.authority, 'text')}
          <div className="form-pair">
            {field('number', desk.decisionNumber, 'text')}
            {field('day', desk.decidedOn, 'date')}
          </div>
          <Field id="rests" label={desk.rests} note={desk.restrictionNote}>
            {(tied) => (
              <select
                {...tied}
                value={draft.rests}
                onChange={({ target }) => edit({ rests: target.value as RestrictionReason })}
              >
                {restrictionReasons.map((name) => (
                  <option key={name} value={name}>
                    {words.restricted.reasons[name]}
                  </option>
                ))}
              </select>
            )}
          </Field>
        </>
      )}
    </>
  )
}
