import { type FormEvent, useState } from 'react'
import { call } from '#player/api/client.ts'
import { useTask } from '#player/studio/task.ts'
import { useSpeech } from '#player/words/words.ts'
import { LinkDone, LinkPage } from './link-page.tsx'
import { tokenOfLink } from './passkeys.ts'
import { PasswordField } from './password-field.tsx'
import { Trouble } from './trouble.tsx'

/** A new password, by the link that was sent. */
export default function ResetPage() {
  const { signing } = useSpeech().words
  const [token] = useState(tokenOfLink)
  const [password, setPassword] = useState('')
  const [done, setDone] = useState(false)
  const { busy, problem, run } = useTask()
  if (done) return <LinkDone heading={signing.resetDone} href="/account" on={signing.toSignIn} />
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!busy)
      run(
        () => call('resetPassword', { body: { token, password } }),
        () => setDone(true),
      )
  }
  return (
    <LinkPage heading={signing.reset} token={token}>
      <p>{signing.resetNote}</p>
      <form onSubmit={submit}>
        <PasswordField
          id="reset-password"
          label={signing.newPassword}
          note={signing.passwordNote}
          autoComplete="new-password"
          value={password}
          onChange={setPassword}
        />
        {problem && <Trouble problem={problem} />}
        <button type="submit" className="button primary" aria-disabled={busy}>
          {busy ? signing.saving : signing.save}
        </button>
      </form>
    </LinkPage>
  )
}
