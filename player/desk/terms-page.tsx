import { type FormEvent, useState } from 'react'
import { longestTerms, type NewTerms, type TermsDocument, termsDocuments } from '#catalog/contract/terms.ts'
import { call } from '#player/api/client.ts'
import { creationKeys } from '#player/api/creation-key.ts'
import { useRequest } from '#player/api/request.ts'
import { Choices, Field } from '#player/complaints/field.tsx'
import { Link } from '#player/link.tsx'
import { termsAddress } from '#player/router.ts'
import { FieldProblem } from '#player/studio/field-problem.tsx'
import { useTask } from '#player/studio/task.ts'
import { languages } from '#player/words/language.ts'
import { languageName, useSpeech } from '#player/words/words.ts'
import '#player/styles/complaints.css'
import '#player/styles/desk.css'
import '#player/styles/duties.css'
import { DeskShell } from './desk-shell.tsx'

type Texts = NewTerms['texts']
type Part = keyof Texts['kk']

/** The form for the next version, which begins with the words of the last one. */
function Publishing({
  document,
  begin,
  onDone,
}: {
  document: TermsDocument
  begin: Texts
  onDone: (number: number) => void
}) {
  const { words } = useSpeech()
  const { duties } = words
  const [texts, setTexts] = useState(begin)
  const [effective, setEffective] = useState('')
  const [checked, setChecked] = useState(false)
  const [keyOf] = useState(creationKeys)
  const { busy, problem, run } = useTask()
  const gaps = languages.flatMap((language) =>
    (['text', 'changes'] as const)
      .filter((part) => texts[language][part].trim() === '')
      .map((part) => `${part}-${language}`),
  )
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setChecked(true)
    const [first] = gaps
    if (first) return window.document.getElementById(first)?.focus()
    const from = effective === '' ? {} : { effectiveFrom: new Date(effective).toISOString() }
    const body = { document, texts, ...from }
    if (!busy)
      run(
        () => call('publishTerms', { body, key: keyOf(body) }),
        ({ number }) => onDone(number),
      )
  }
  const area = (part: Part, language: keyof Texts) => (
    <Field
      key={`${part} ${language}`}
      id={`${part}-${language}`}
      label={duties[part](languageName(language, words))}
      problem={checked && gaps.includes(`${part}-${language}`) ? duties.required : undefined}
    >
      {(tied) => (
        <textarea
          {...tied}
          lang={language}
          rows={part === 'text' ? 16 : 3}
          maxLength={part === 'text' ? longestTerms : 5000}
          value={texts[language][part]}
          onChange={(event) => {
            const said = event.target.value
            setTexts((old) => ({ ...old, [language]: { ...old[language], [part]: said } }))
          }}
        />
      )}
    </Field>
  )
  return (
    <form className="decision" onSubmit={submit} noValidate>
      {languages.flatMap((language) => [area('text', language), area('changes', language)])}
      <Field id="effective" label={duties.effective} note={duties.effectiveNote}>
        {(tied) => (
          <input
            {...tied}
            type="datetime-local"
            value={effective}
            onChange={(event) => setEffective(event.target.value)}
          />
        )}
      </Field>
      {problem && <FieldProblem problem={problem} />}
      <button type="submit" className="button primary" aria-disabled={busy}>
        {busy ? duties.sending : duties.submit}
      </button>
    </form>
  )
}

function Terms() {
  const { words, language } = useSpeech()
  const { duties, terms } = words
  const [document, setDocument] = useState<TermsDocument>('terms')
  const [published, setPublished] = useState<number | null>(null)
  const { data } = useRequest(`last ${document} ${published} ${language}`, async (signal) => {
    const { versions } = await call('terms', { signal })
    const last = versions.find((line) => line.document === document)
    return last ? call('termsVersion', { params: { document, version: last.number }, signal }) : null
  })
  const emptied = (texts: Texts): Texts => ({
    kk: { ...texts.kk, changes: '' },
    ru: { ...texts.ru, changes: '' },
    en: { ...texts.en, changes: '' },
  })
  return (
    <section className="duty" aria-labelledby="publish">
      <h2 id="publish">{duties.publish}</h2>
      <p>{duties.publishNote}</p>
      <Choices
        id="document"
        legend={terms.choose}
        options={termsDocuments.map((one) => [one, terms.documents[one]] as const)}
        value={document}
        onChange={(one) => {
          setPublished(null)
          setDocument(one)
        }}
      />
      <div aria-live="polite">
        {published !== null && (
          <p className="subject">
            {duties.published(String(published))}{' '}
            <Link href={termsAddress(document, published)}>{terms.read(String(published))}</Link>
          </p>
        )}
      </div>
      {data && (
        <Publishing
          key={`${document} ${data.number}`}
          document={document}
          begin={emptied(data.texts)}
          onDone={setPublished}
        />
      )}
    </section>
  )
}

/** Where admins publish the terms of the hub. */
export default function DeskTermsPage() {
  const { terms } = useSpeech().words
  return (
    <DeskShell heading={terms.title} leastRole="admin">
      <Terms />
    </DeskShell>
  )
}
