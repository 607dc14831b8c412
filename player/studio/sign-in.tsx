import { type FormEvent, useState } from 'react'
import type { ApiProblem } from '#player/api/client.ts'
import { asProblem } from '#player/api/request.ts'
import { useSpeech } from '#player/words/words.ts'
import { FieldProblem } from './field-problem.tsx'

export function SignIn({ signIn }: { signIn: (token: string) => Promise<void> }) {
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
      <h1>{words.signIn.title}</h1>
      <p>{words.signIn.note}</p>
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
        {words.signIn.command} <code>./nar token --role owner --name …</code>
      </p>
    </section>
  )
}
