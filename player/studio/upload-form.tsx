import { type FormEvent, useState } from 'react'
import { ageMarks, regionCodes, titleKinds } from '#catalog/contract/title.ts'
import type { ApiProblem } from '#player/api/client.ts'
import { asProblem } from '#player/api/request.ts'
import { languages } from '#player/words/language.ts'
import { useSpeech } from '#player/words/words.ts'
import { FieldProblem } from './field-problem.tsx'
import { type Draft, gapsOf } from './licence-draft.ts'
import { LicenceSentence, viewerReads } from './licence-sentence.tsx'
import { change, type LocalUpload, submitDraft } from './uploads.ts'

type FieldsProps = { draft: Draft; onChange(part: Partial<Draft>): void }

type SelectProps<V extends string | number> = {
  label: string
  value: V
  options: readonly (readonly [V, string])[]
  onChange(value: V): void
}

function Select<V extends string | number>({ label, value, options, onChange }: SelectProps<V>) {
  return (
    <label className="field">
      <span>{label}</span>
      <select
        value={value}
        onChange={(event) => {
          const chosen = options.find(([name]) => String(name) === event.target.value)
          if (chosen) onChange(chosen[0])
        }}
      >
        {options.map(([name, words]) => (
          <option key={name} value={name}>
            {words}
          </option>
        ))}
      </select>
    </label>
  )
}

/** What it is: title, kind, place, age, language. */
function Fields({ draft, onChange }: FieldsProps) {
  const { words } = useSpeech()
  const { form } = words
  return (
    <div className="fields">
      <label className="field field-wide">
        <span>{form.titleLabel}</span>
        <input
          name="title"
          maxLength={300}
          required
          lang={draft.titleLanguage}
          value={draft.title}
          onChange={(event) => onChange({ title: event.target.value })}
        />
      </label>
      <Select
        label={form.kind}
        value={draft.kind}
        options={titleKinds.map((kind) => [kind, words.kinds[kind]] as const)}
        onChange={(kind) => onChange({ kind })}
      />
      <Select
        label={form.region}
        value={draft.region}
        options={[
          ['', form.noRegion] as const,
          ...regionCodes.map((code) => [code, words.regions[code]] as const),
        ]}
        onChange={(region) => onChange({ region })}
      />
      <Select
        label={form.sound}
        value={draft.sound}
        options={[
          ['kk', words.languages.kk],
          ['ru', words.languages.ru],
          ['both', form.soundBoth],
          ['none', form.soundNone],
        ]}
        onChange={(sound) => onChange({ sound })}
      />
      <Select
        label={form.titleLanguage}
        value={draft.titleLanguage}
        options={languages.map((name) => [name, words.languages[name]] as const)}
        onChange={(titleLanguage) => onChange({ titleLanguage })}
      />
      <Select
        label={form.age}
        value={draft.ageMark}
        options={ageMarks.map((age) => [age, words.age.mark(age)] as const)}
        onChange={(ageMark) => onChange({ ageMark })}
      />
    </div>
  )
}

/** Everything about one chosen file, before it is sent. `waiting`: files beside it that wait for the same. */
export function UploadForm({ upload, waiting }: { upload: LocalUpload; waiting: number }) {
  const { words } = useSpeech()
  const [problem, setProblem] = useState<ApiProblem | null>(null)
  const [everywhere, setEverywhere] = useState(false)
  const { draft } = upload
  const today = new Date().toISOString().slice(0, 10)
  const gaps = gapsOf(draft, today)
  const busy = upload.phase === 'creating'
  const edit = (part: Partial<Draft>) => change(upload.key, { draft: { ...draft, ...part } })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (gaps.length > 0 || busy) return
    setProblem(null)
    const { licensor, territories, countries, limit, lastDay, download, embed } = draft
    const licence = { licensor, territories, countries, limit, lastDay, download, embed }
    submitDraft(upload.key, everywhere ? licence : null).catch((cause: unknown) =>
      setProblem(asProblem(cause)),
    )
  }
  return (
    <form className="upload-form" onSubmit={submit} aria-labelledby="form-heading">
      <p className="small file-name">{upload.file.name}</p>
      <Fields draft={draft} onChange={edit} />
      <h2 id="form-heading">{words.form.heading}</h2>
      <LicenceSentence draft={draft} today={today} onChange={edit} />
      {gaps.length > 0 ? (
        <div className="gaps" role="status">
          <strong>{words.form.gaps(gaps.length)}</strong>
          <p>{gaps.map((gap) => words.form[gap]).join('. ')}.</p>
        </div>
      ) : (
        <div className="reads">
          <h3>{words.form.reads}</h3>
          <p>{viewerReads(draft, words)}</p>
        </div>
      )}
      {waiting > 0 && (
        <label className="check">
          <input
            type="checkbox"
            checked={everywhere}
            onChange={(event) => setEverywhere(event.target.checked)}
          />
          {words.form.applyAll(waiting)}
        </label>
      )}
      {problem && <FieldProblem problem={problem} />}
      <button type="submit" className="button primary" disabled={gaps.length > 0 || busy}>
        {busy ? words.form.sending : gaps.length > 0 ? words.form.blocked : words.form.submit}
      </button>
    </form>
  )
}
