import { type FormEvent, useRef, useState } from 'react'
import type { Pass } from '#catalog/contract/pass.ts'
import { call } from '#player/api/client.ts'
import { creationKeys } from '#player/api/creation-key.ts'
import { Field } from '#player/complaints/field.tsx'
import { FieldProblem } from '#player/studio/field-problem.tsx'
import { useTask } from '#player/studio/task.ts'
import { useSpeech } from '#player/words/words.ts'

/** Where the code of a voucher is entered. */
export function CodeForm({ onPass }: { onPass: (pass: Pass) => void }) {
  const { words } = useSpeech()
  const { paid } = words
  const [code, setCode] = useState('')
  const { busy, problem, run } = useTask()
  // An entry whose answer was lost is sent once more as the same one: no use is spent twice.
  const keyOf = useRef(creationKeys())
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const body = { code }
    run(
      () => call('redeem', { body, key: keyOf.current(body) }),
      (pass) => {
        setCode('')
        onPass(pass)
      },
    )
  }
  return (
    <form className="code-form" onSubmit={submit}>
      <Field id="voucher" label={paid.code} note={paid.codeNote}>
        {(tied) => (
          <input
            {...tied}
            className="code-input"
            dir="ltr"
            required
            maxLength={60}
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            placeholder="XXXX-XXXX-XXXX-XXXX"
            value={code}
            onChange={(event) => setCode(event.target.value)}
          />
        )}
      </Field>
      {problem && <FieldProblem problem={problem} />}
      <button type="submit" className="button" disabled={busy || code.trim() === ''}>
        {paid.enter}
      </button>
    </form>
  )
}
