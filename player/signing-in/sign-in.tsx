import { type FormEvent, useState } from 'react'
import type { Account, Role } from '#catalog/contract/account.ts'
import { call } from '#player/api/client.ts'
import { Icon } from '#player/icons/icon.tsx'
import { useTask } from '#player/studio/task.ts'
import { useSpeech } from '#player/words/words.ts'
import '#player/styles/studio.css'
import '#player/styles/complaints.css'
import '#player/styles/signing-in.css'
import { AccountName } from './fields.tsx'
import { Forgot } from './forgot.tsx'
import { OtherWays } from './other-ways.tsx'
import { passkeysPossible, signInWithPasskey } from './passkeys.ts'
import { PasswordField } from './password-field.tsx'
import { Trouble } from './trouble.tsx'

export type Entered = (account: Account) => void

function ByPasskey({ onEntered }: { onEntered: Entered }) {
  const { signing } = useSpeech().words
  const { busy, problem, run } = useTask()
  if (!passkeysPossible()) return <p className="small">{signing.passkeyImpossible}</p>
  return (
    <div className="by-passkey">
      <button
        type="button"
        className="button primary"
        aria-disabled={busy}
        aria-describedby="passkey-note"
        onClick={() => !busy && run(signInWithPasskey, onEntered)}
      >
        <Icon name="key-round" />
        {busy ? signing.entering : signing.passkey}
      </button>
      <p className="small" id="passkey-note">
        {signing.passkeyNote}
      </p>
      {problem && <Trouble problem={problem} />}
    </div>
  )
}

function ByPassword({ onEntered, onForgot }: { onEntered: Entered; onForgot: () => void }) {
  const { signing } = useSpeech().words
  const [name, setName] = useState('')
  const [password, setPassword] = useState('')
  const { busy, problem, run } = useTask()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!busy) run(() => call('signInWithPassword', { body: { name: name.trim(), password } }), onEntered)
  }
  return (
    <form onSubmit={submit} className="by-password" aria-label={signing.withPassword}>
      <AccountName id="sign-in-name" value={name} onChange={setName} />
      <PasswordField
        id="sign-in-password"
        label={signing.password}
        autoComplete="current-password"
        value={password}
        onChange={setPassword}
      />
      {problem && <Trouble problem={problem} />}
      <div className="form-actions">
        <button type="submit" className="button" aria-disabled={busy}>
          {busy ? signing.entering : signing.enter}
        </button>
        <button type="button" className="bare-words" onClick={onForgot}>
          {signing.forgot}
        </button>
      </div>
    </form>
  )
}

type Props = {
  /** Told with the account, once the hub knows who it is. */
  onEntered: Entered
  /** What for. */
  title: string
  note: string
  /** The role of a token that is good for it. */
  tokenOf: Role
}

/** The way in: a passkey first, a password second, and whatever else there is. */
export function SignIn({ onEntered, title, note, tokenOf }: Props) {
  const [forgot, setForgot] = useState(false)
  if (forgot) return <Forgot onBack={() => setForgot(false)} />
  return (
    <section className="sign-in">
      <h1>{title}</h1>
      <p>{note}</p>
      <ByPasskey onEntered={onEntered} />
      <ByPassword onEntered={onEntered} onForgot={() => setForgot(true)} />
      <OtherWays onEntered={onEntered} tokenOf={tokenOf} />
    </section>
  )
}
