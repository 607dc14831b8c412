import { type FormEvent, useState } from 'react'
import { type Role, roles } from '#catalog/contract/account.ts'
import type { Locale } from '#catalog/contract/locale.ts'
import type { Invitation, MadeInvitation } from '#catalog/contract/people.ts'
import { call } from '#player/api/client.ts'
import { creationKeys } from '#player/api/creation-key.ts'
import { useRequest } from '#player/api/request.ts'
import { Field } from '#player/complaints/field.tsx'
import { formatClock } from '#player/format/time.ts'
import { ProblemNotice } from '#player/frame/problem-notice.tsx'
import { MailAddress, MailLanguage } from '#player/signing-in/fields.tsx'
import { Trouble } from '#player/signing-in/trouble.tsx'
import { AskedTwice } from '#player/studio/asked-twice.tsx'
import { useTask } from '#player/studio/task.ts'
import { useSpeech } from '#player/words/words.ts'
import { LinkOnce } from './link-once.tsx'

function InviteForm({ onMade }: { onMade: (made: MadeInvitation) => void }) {
  const { words, locale: own } = useSpeech()
  const { signing } = words
  const [role, setRole] = useState<Role>('owner')
  const [owner, setOwner] = useState('')
  const [mail, setMail] = useState('')
  const [locale, setLocale] = useState<Locale>(own)
  const [keyOf] = useState(creationKeys)
  const { busy, problem, run } = useTask()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (busy) return
    const body = {
      ...{ role, locale },
      ...(owner.trim() ? { owner: owner.trim() } : {}),
      ...(mail.trim() ? { mail: mail.trim() } : {}),
    }
    run(
      () => call('createInvitation', { body, key: keyOf(body) }),
      (made) => {
        setOwner('')
        setMail('')
        onMade(made)
      },
    )
  }
  return (
    <form onSubmit={submit}>
      <Field id="invite-role" label={signing.role}>
        {(tied) => (
          <select
            {...tied}
            value={role}
            onChange={(event) => setRole(roles.find((one) => one === event.target.value) ?? 'owner')}
          >
            {roles.map((one) => (
              <option key={one} value={one}>
                {words.account.roles[one]}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field id="invite-owner" label={signing.inviteOwner} note={signing.inviteOwnerNote}>
        {(tied) => (
          <input
            {...tied}
            maxLength={300}
            autoComplete="off"
            dir="auto"
            value={owner}
            onChange={(event) => setOwner(event.target.value)}
          />
        )}
      </Field>
      <MailAddress
        id="invite-mail"
        note={signing.inviteMailNote}
        own={false}
        value={mail}
        onChange={setMail}
      />
      <MailLanguage id="invite-locale" value={locale} onChange={setLocale} />
      {problem && <Trouble problem={problem} />}
      <button type="submit" className="button primary" aria-disabled={busy}>
        {signing.inviteDo}
      </button>
    </form>
  )
}

function OneInvitation({ invitation, onChanged }: { invitation: Invitation; onChanged: () => void }) {
  const { words } = useSpeech()
  const { signing, account } = words
  const { busy, problem, run } = useTask()
  const { id, role, owner, mail, state, madeBy, madeAt, expiresAt } = invitation
  const facts = [
    signing.states[state],
    ...(owner === null ? [] : [owner]),
    signing.by(madeBy ?? signing.operator),
    formatClock(madeAt, words),
    ...(state === 'open' ? [signing.invitedUntil(formatClock(expiresAt, words))] : []),
  ]
  const revoke = () => run(() => call('revokeInvitation', { params: { id } }), onChanged)
  return (
    <li>
      <p className="way-name">
        {account.roles[role]}
        {mail !== null && <bdi>{mail}</bdi>}
      </p>
      <p className="small">{facts.join(' · ')}</p>
      {problem && <Trouble problem={problem} />}
      {state === 'open' && (
        <AskedTwice
          {...{ label: signing.remove, sure: signing.sure, yes: signing.yes, no: signing.no, busy }}
          onYes={revoke}
        />
      )}
    </li>
  )
}

/** Inviting, and what became of it. */
export function InvitationsPart() {
  const { words } = useSpeech()
  const { signing } = words
  const { data, problem, reload } = useRequest('invitations', (signal) => call('invitations', { signal }))
  const [made, setMade] = useState<MadeInvitation | null>(null)
  const note = made && signing.inviteDone(formatClock(made.expiresAt, words))
  return (
    <section className="plain-part" aria-labelledby="invitations">
      <h2 id="invitations">{signing.invite}</h2>
      {made?.link && note ? (
        <LinkOnce
          link={made.link}
          note={made.mail === null ? note : `${note} ${signing.inviteMailed}`}
          onSeen={() => setMade(null)}
        />
      ) : (
        <InviteForm
          onMade={(one) => {
            setMade(one)
            reload()
          }}
        />
      )}
      <h3>{signing.invitations}</h3>
      {problem && <ProblemNotice problem={problem} retry={reload} />}
      {data?.invitations.length === 0 && <p>{signing.noInvitations}</p>}
      <ul className="ways">
        {data?.invitations.map((one) => (
          <OneInvitation key={one.id} invitation={one} onChanged={reload} />
        ))}
      </ul>
    </section>
  )
}
