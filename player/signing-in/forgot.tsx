import { type FormEvent, useEffect, useRef, useState } from 'react'
import { call } from '#player/api/client.ts'
import { useTask } from '#player/studio/task.ts'
import { useSpeech } from '#player/words/words.ts'
import { AccountName } from './fields.tsx'
import { Trouble } from './trouble.tsx'

/** Asks for a link. Whether there is such an account is not told. */
export function Forgot({ onBack }: { onBack: () => void }) {
  const { signing } = useSpeech().words
  const [name, setName] = useState('')
  const [sent, setSent] = useState(false)
  const { busy, problem, run } = useTask()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!busy)
      run(
        () => call('askPasswordLink', { body: { name: name.trim() } }),
        () => setSent(true),
      )
  }
  return (
    <section className="sign-in">
      <h1 ref={heading} tabIndex={-1}>
        {signing.reset}
      </h1>
      <p>{signing.forgotNote}</p>
      <form onSubmit={submit}>
        <AccountName id="forgot-name" value={name} onChange={setName} />
        {problem && <Trouble problem={problem} />}
        <p role="status">{sent && signing.sent}</p>
        <div className="form-actions">
          <button type="submit" className="button primary" aria-disabled={busy}>
            {signing.send}
          </button>
          <button type="button" className="button" onClick={onBack}>
            {signing.back}
          </button>
        </div>
      </form>
    </section>
  )
}
