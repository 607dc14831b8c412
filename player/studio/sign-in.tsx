import { type FormEvent, useState } from 'react'
import type { Role } from '#catalog/contract/account.ts'
import type { ApiProblem } from '#player/api/client.ts'
import { asProblem } from '#player/api/request.ts'
import { useSpeech } from '#player/words/words.ts'
import { FieldProblem } from './field-problem.tsx'

/** `title` and `note` say what for; `tokenOf` is the role of a token that is good for it. */
export function SignIn({
  signIn,
  title,
  note,
  tokenOf,
}: {
  signIn: (token: string) => Promise<void>
  title: string
  note: string
  tokenOf: Role
}) {
  const { words } = useSpeech()
  const [token, setToken] = useState('')
  const [problem, setProblem] = useState<ApiProblem | null>(null)
  const [busy, setBusy] = useState(false)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setBusy(true)
    setProblem(null)
    signIn(token.trim()).catch((cause: unknown) => {
      setProblem(asProblem(cause))
      setBusy(false)
    })
  }
  return (
    <section className="sign-in">
      <h1>{title}</h1>
      <p>{note}</p>
      <form onSubmit={submit}>
        <label htmlFor="token">{words.signIn.token}</label>
        <input
          id="token"
          name="token"
          type="password"
          autoComplete="current-password"
          spellCheck={false}
          required
          maxLength={200}
          value={token}
          aria-invalid={problem !== null}
          aria-describedby={problem ? 'token-problem' : undefined}
          onChange={(event) => setToken(event.target.value)}
        />
        {problem && <FieldProblem problem={problem} id="token-problem" />}
        <button type="submit" className="button primary" disabled={busy || token.trim() === ''}>
          {words.signIn.submit}
        </button>
      </form>
      <p className="small">
        {words.signIn.command} <code>./nar token --role {tokenOf} --name …</code>
      </p>
    </section>
  )
}
