import { type FormEvent, useState } from 'react'
import type { WaysIn } from '#catalog/contract/signing-in.ts'
import { call } from '#player/api/client.ts'
import { formatClock } from '#player/format/time.ts'
import { PasswordField } from '#player/signing-in/password-field.tsx'
import { AskedTwice } from '#player/studio/asked-twice.tsx'
import { useTask } from '#player/studio/task.ts'
import { useSpeech } from '#player/words/words.ts'
import { Refused } from './refused.tsx'

type Props = { ways: WaysIn; name: string; onChanged: () => void; onAgain: () => void }

export function PasswordPart({ ways: { passwordSetAt }, name, onChanged, onAgain }: Props) {
  const { words } = useSpeech()
  const { signing } = words
  const [password, setPassword] = useState('')
  const [saved, setSaved] = useState(false)
  const { busy, problem, run } = useTask()
  const changed = (isSet: boolean) => {
    setPassword('')
    setSaved(isSet)
    onChanged()
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setSaved(false)
    if (!busy)
      run(
        () => call('setPassword', { body: { password } }),
        () => changed(true),
      )
  }
  return (
    <section className="plain-part" aria-labelledby="password">
      <h2 id="password">{signing.passwordTitle}</h2>
      <p>
        {passwordSetAt === null ? signing.noPassword : signing.passwordSet(formatClock(passwordSetAt, words))}
      </p>
      <form onSubmit={submit}>
        {/* For what keeps passwords: whose this one is. */}
        <input type="text" name="username" autoComplete="username" value={name} readOnly hidden />
        <PasswordField
          id="new-password"
          label={signing.newPassword}
          note={signing.passwordNote}
          autoComplete="new-password"
          value={password}
          onChange={setPassword}
        />
        {problem && <Refused problem={problem} onAgain={onAgain} />}
        <p role="status">{saved && signing.passwordChanged}</p>
        <button type="submit" className="button" aria-disabled={busy}>
          {busy ? signing.saving : signing.changePassword}
        </button>
      </form>
      {passwordSetAt !== null && (
        <AskedTwice
          label={signing.remove}
          sure={signing.sure}
          yes={signing.yes}
          no={signing.no}
          busy={busy}
          onYes={() =>
            run(
              () => call('removePassword'),
              () => changed(false),
            )
          }
        />
      )}
    </section>
  )
}
