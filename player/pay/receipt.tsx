import { type FormEvent, useState } from 'react'
import { call } from '#player/api/client.ts'
import { Field } from '#player/complaints/field.tsx'
import { FieldProblem } from '#player/studio/field-problem.tsx'
import { useTask } from '#player/studio/task.ts'
import { useSpeech } from '#player/words/words.ts'

/** A receipt for a bought pass, to an address that is kept nowhere. */
export function Receipt({ passId }: { passId: string }) {
  const { words, locale } = useSpeech()
  const { receipt } = words.passes
  const [mail, setMail] = useState('')
  const [isSent, setSent] = useState(false)
  const { busy, problem, run } = useTask()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setSent(false)
    run(
      () => call('sendReceipt', { params: { id: passId }, body: { mail: mail.trim(), locale } }),
      () => {
        setMail('')
        setSent(true)
      },
    )
  }
  return (
    <details className="pass-receipt">
      <summary>{receipt.open}</summary>
      <form onSubmit={submit}>
        <Field id={`receipt-${passId}`} label={receipt.mail} note={receipt.note}>
          {(tied) => (
            <input
              {...tied}
              type="email"
              autoComplete="email"
              required
              maxLength={254}
              dir="ltr"
              value={mail}
              onChange={(event) => setMail(event.target.value)}
            />
          )}
        </Field>
        {problem && <FieldProblem problem={problem} />}
        <button type="submit" className="button" disabled={busy || mail.trim() === ''}>
          {receipt.send}
        </button>
      </form>
      <p role="status">{isSent && receipt.onItsWay}</p>
    </details>
  )
}
