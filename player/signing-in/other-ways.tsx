import { type FormEvent, useState } from 'react'
import type { Role } from '#catalog/contract/account.ts'
import { call } from '#player/api/client.ts'
import { Field } from '#player/complaints/field.tsx'
import { useTask } from '#player/studio/task.ts'
import { useSpeech } from '#player/words/words.ts'
import { AccountName } from './fields.tsx'
import type { Entered } from './sign-in.tsx'
import { Trouble } from './trouble.tsx'

function ByToken({ onEntered, tokenOf }: { onEntered: Entered; tokenOf: Role }) {
  const { words } = useSpeech()
  const [token, setToken] = useState('')
  const { busy, problem, run } = useTask()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!busy) run(() => call('openSession', { body: { token: token.trim() } }), onEntered)
  }
  return (
    <form onSubmit={submit} className="by-token">
      <Field id="token" label={words.signing.token}>
        {(tied) => (
          <input
            {...tied}
            name="token"
            type="password"
            autoComplete="off"
            spellCheck={false}
            required
            maxLength={200}
            value={token}
            onChange={(event) => setToken(event.target.value)}
          />
        )}
      </Field>
      {problem && <Trouble problem={problem} />}
      <button type="submit" className="button" aria-disabled={busy}>
        {words.signing.withToken}
      </button>
      <p className="small">
        {words.signIn.command} <code>./nar token --role {tokenOf} --name …</code>
      </p>
    </form>
  )
}

function ByRecovery({ onEntered }: { onEntered: Entered }) {
  const { signing } = useSpeech().words
  const [name, setName] = useState('')
  const [code, setCode] = useState('')
  const { busy, problem, run } = useTask()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!busy) run(() => call('signInWithRecovery', { body: { name: name.trim(), code } }), onEntered)
  }
  return (
    <form onSubmit={submit} className="by-recovery">
      <AccountName id="recovery-name" value={name} onChange={setName} />
      <Field id="recovery-code" label={signing.recovery}>
        {(tied) => (
          <input
            {...tied}
            autoComplete="one-time-code"
            autoCapitalize="characters"
            spellCheck={false}
            required
            maxLength={60}
            dir="ltr"
            value={code}
            onChange={(event) => setCode(event.target.value)}
          />
        )}
      </Field>
      {problem && <Trouble problem={problem} />}
      <button type="submit" className="button" aria-disabled={busy}>
        {signing.withRecovery}
      </button>
    </form>
  )
}

/** For tools' tokens, as the first admin has one, and for when all else is lost. */
export function OtherWays({ onEntered, tokenOf }: { onEntered: Entered; tokenOf: Role }) {
  const { signing } = useSpeech().words
  return (
    <details className="other-ways">
      <summary>{signing.other}</summary>
      <ByToken onEntered={onEntered} tokenOf={tokenOf} />
      <ByRecovery onEntered={onEntered} />
    </details>
  )
}
