import { type FormEvent, useState } from 'react'
import type { Account, ErasurePreview } from '#catalog/contract/account.ts'
import { call } from '#player/api/client.ts'
import { useRequest } from '#player/api/request.ts'
import { Field, FieldFault } from '#player/complaints/field.tsx'
import { ProblemNotice } from '#player/frame/problem-notice.tsx'
import { FieldProblem } from '#player/studio/field-problem.tsx'
import { useTask } from '#player/studio/task.ts'
import { useSpeech, type Words } from '#player/words/words.ts'

/** What goes with the account, in words. */
function warningOf({ last, titles }: ErasurePreview, { account }: Words): string {
  if (!last) return account.eraseShared
  return titles > 0 ? account.eraseLast(titles) : account.eraseLastNone
}

type Props = { account: Account; onErased: () => void }

/** Erasing asks twice: for the name, and where titles go along, whether that is understood. */
function Confirmation({
  account,
  preview,
  onErased,
  reload,
}: Props & { preview: ErasurePreview; reload: () => void }) {
  const { words } = useSpeech()
  const said = words.account
  const [name, setName] = useState('')
  const [understood, setUnderstood] = useState(false)
  const [checked, setChecked] = useState(false)
  const { busy, problem, run } = useTask()
  const { titles } = preview
  const wrongName = name.trim() !== account.name
  const notUnderstood = titles > 0 && !understood
  const erase = () =>
    call('eraseAccount', { body: { name: account.name, titles } }).catch((cause: unknown) => {
      // Another title may have come meanwhile: the warning is to say so.
      reload()
      throw cause
    })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setChecked(true)
    if (wrongName) document.getElementById('erase-name')?.focus()
    else if (notUnderstood) document.getElementById('erase-understood')?.focus()
    else if (!busy) run(erase, onErased)
  }
  return (
    <form onSubmit={submit} noValidate>
      <p className={titles > 0 ? 'subject grave' : 'subject'}>{warningOf(preview, words)}</p>
      <p>{said.eraseKept}</p>
      <Field
        id="erase-name"
        label={said.confirmName(account.name)}
        problem={checked && wrongName ? said.wrongName : undefined}
      >
        {(tied) => (
          <input
            {...tied}
            autoComplete="off"
            spellCheck={false}
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
        )}
      </Field>
      {titles > 0 && (
        <div className="choices">
          <label>
            <input
              id="erase-understood"
              type="checkbox"
              checked={understood}
              onChange={(event) => setUnderstood(event.target.checked)}
            />
            {said.understood}
          </label>
          <FieldFault
            id="erase-understood"
            problem={checked && notUnderstood ? said.notUnderstood : undefined}
          />
        </div>
      )}
      {problem && <FieldProblem problem={problem} />}
      <button type="submit" className="button danger" aria-disabled={busy}>
        {busy ? said.sending : said.submit}
      </button>
    </form>
  )
}

export function EraseForm({ account, onErased }: Props) {
  const { words } = useSpeech()
  const said = words.account
  const { data, problem, reload } = useRequest('erasure', (signal) => call('erasurePreview', { signal }))
  return (
    <section className="plain-part erasure" aria-labelledby="erase">
      <h2 id="erase">{said.erase}</h2>
      <p>{said.eraseNote}</p>
      {problem && <ProblemNotice problem={problem} retry={reload} />}
      {data && <Confirmation account={account} preview={data} onErased={onErased} reload={reload} />}
    </section>
  )
}
