import { type FormEvent, useState } from 'react'
import type { Locale } from '#catalog/contract/locale.ts'
import type { InvitationView } from '#catalog/contract/signing-in.ts'
import { call } from '#player/api/client.ts'
import { useRequest } from '#player/api/request.ts'
import { Choices, Field } from '#player/complaints/field.tsx'
import { remember } from '#player/device.ts'
import { formatClock } from '#player/format/time.ts'
import { navigate } from '#player/router.ts'
import { useTask } from '#player/studio/task.ts'
import { useSpeech } from '#player/words/words.ts'
import { LinkPage } from './link-page.tsx'
import { deviceName, makePasskey, passkeysPossible, tokenOfLink } from './passkeys.ts'
import { PasswordField } from './password-field.tsx'
import { Trouble } from './trouble.tsx'

type Way = 'passkey' | 'password'

/** A passkey is made, or a password checked, and the account with it. */
async function accept(
  token: string,
  name: string,
  way: Way,
  password: string,
  locale: Locale,
): Promise<unknown> {
  const body = { token, name: name.trim(), locale }
  if (way === 'password') return call('acceptInvitation', { body: { ...body, password } })
  const options = call('invitedPasskey', { body: { token, name: body.name } })
  const credential = await makePasskey(options)
  const passkey = { name: deviceName() || body.name, credential }
  return call('acceptInvitation', { body: { ...body, passkey } })
}

function Acceptance({ token, invitation }: { token: string; invitation: InvitationView }) {
  const { words, locale } = useSpeech()
  const { signing } = words
  const [name, setName] = useState('')
  const [way, setWay] = useState<Way>(passkeysPossible() ? 'passkey' : 'password')
  const [password, setPassword] = useState('')
  const { busy, problem, run } = useTask()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (busy) return
    run(
      () => accept(token, name, way, password, locale),
      () => {
        remember('signed-in', '1')
        navigate('/account')
      },
    )
  }
  const { role, owner, mail, expiresAt } = invitation
  return (
    <form onSubmit={submit}>
      <p className="subject">
        {signing.invitedAs(words.account.roles[role])} {owner !== null && signing.invitedFor(owner)}
        <span className="small">{signing.invitedUntil(formatClock(expiresAt, words))}</span>
      </p>
      <Field
        id="invited-name"
        label={signing.yourName}
        note={owner === null && role === 'owner' ? signing.invitedOwn : undefined}
      >
        {(tied) => (
          <input
            {...tied}
            autoComplete="username"
            required
            maxLength={100}
            dir="auto"
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
        )}
      </Field>
      {passkeysPossible() && (
        <Choices
          id="invited-way"
          legend={signing.way}
          options={[
            ['passkey', signing.ways.passkey],
            ['password', signing.ways.password],
          ]}
          value={way}
          onChange={setWay}
        />
      )}
      {way === 'password' && (
        <PasswordField
          id="invited-password"
          label={signing.newPassword}
          note={signing.passwordNote}
          autoComplete="new-password"
          value={password}
          onChange={setPassword}
        />
      )}
      {mail !== null && <p className="small">{signing.invitedMail(mail)}</p>}
      {problem && <Trouble problem={problem} />}
      <button type="submit" className="button primary" aria-disabled={busy}>
        {busy ? signing.accepting : signing.accept}
      </button>
    </form>
  )
}

/** Whoever is invited chooses a name and a way in. */
export default function InvitedPage() {
  const { signing } = useSpeech().words
  const [token] = useState(tokenOfLink)
  const { data, problem } = useRequest(`invited ${token}`, (signal) =>
    token === '' ? Promise.resolve(null) : call('invited', { body: { token }, signal }),
  )
  return (
    <LinkPage heading={signing.invited} token={token}>
      {problem && <Trouble problem={problem} />}
      {data && <Acceptance token={token} invitation={data} />}
    </LinkPage>
  )
}
