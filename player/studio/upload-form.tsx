import { type FormEvent, useState } from 'react'
import { titleKinds } from '#catalog/contract/title.ts'
import { languages } from '#player/words/language.ts'
import { useSpeech } from '#player/words/words.ts'
import { ageOptions, regionOptions, soundOptions } from './detail-options.ts'
import { asDraft, doubtsIn, type Numbering, numbersIn, numbersOfAll } from './file-numbers.ts'
import { commonOf, type Draft, gapsOf } from './licence-draft.ts'
import { LicenceSentence, viewerReads } from './licence-sentence.tsx'
import { submit, writeDraft } from './queue/steer.ts'
import type { LocalUpload } from './queue/uploads.ts'
import { ScriptPreview } from './script-preview.tsx'
import { SelectField as Select } from './select-field.tsx'
import { NumberField } from './series-fields.tsx'
import { FileNumbers, SeriesOfFiles } from './series-of-files.tsx'
import { useStudioWords } from './words/words.ts'

type FieldsProps = { draft: Draft; onChange(part: Partial<Draft>): void }

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
      <ScriptPreview text={draft.title} language={draft.titleLanguage} />
      <Select
        label={form.kind}
        value={draft.kind}
        options={titleKinds.map((kind) => [kind, words.kinds[kind]] as const)}
        onChange={(kind) => onChange({ kind })}
      />
      <Select
        label={form.region}
        value={draft.region}
        options={[['', form.noRegion] as const, ...regionOptions(words)]}
        onChange={(region) => onChange({ region })}
      />
      <Select
        label={form.sound}
        value={draft.sound}
        options={soundOptions(words)}
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
        options={ageOptions(words)}
        onChange={(ageMark) => onChange({ ageMark })}
      />
    </div>
  )
}

/** Where one file stands in its series, as its name says unless its owner says otherwise. */
function OnePlace({ draft, onChange }: FieldsProps) {
  const { series } = useSpeech().words
  return (
    <div className="details-fields">
      <NumberField
        {...{ label: series.season, min: 1, max: 9999, value: draft.season }}
        onChange={(season) => onChange({ season })}
      />
      <NumberField
        {...{ label: series.episode, min: 0, max: 99_998, value: draft.episode }}
        onChange={(episode) => onChange({ episode })}
      />
    </div>
  )
}

/** The words of every file that is sent now: of one, or of all that wait by what is said of this one. */
function draftsOf(
  upload: LocalUpload,
  waiting: readonly LocalUpload[],
  numbering: Numbering | null,
): Map<string, Draft> {
  const { draft } = upload.entry
  if (!numbering) return new Map([[upload.key, draft]])
  const numbers = numbersOfAll(
    waiting.map(({ key, entry: { name } }) => ({ key, name })),
    numbering,
  )
  return new Map(
    waiting.map(({ key, entry }) => {
      const own = numbers.get(key)
      return [key, { ...entry.draft, ...commonOf(draft), ...(own ? asDraft(own) : {}) }]
    }),
  )
}

function Reads({ draft, gaps }: { draft: Draft; gaps: ReturnType<typeof gapsOf> }) {
  const { words } = useSpeech()
  if (gaps.length === 0)
    return (
      <div className="reads">
        <h3>{words.form.reads}</h3>
        <p>{viewerReads(draft, words)}</p>
      </div>
    )
  return (
    <div className="gaps" role="status">
      <strong>{words.form.gaps(gaps.length)}</strong>
      <p>{gaps.map((gap) => words.form[gap]).join('. ')}.</p>
    </div>
  )
}

/** Everything about one chosen file, before it is sent. `waiting`: all files that wait for the same, this one among them. */
export function UploadForm({ upload, waiting }: { upload: LocalUpload; waiting: readonly LocalUpload[] }) {
  const { words } = useSpeech()
  const studio = useStudioWords()
  const [everywhere, setEverywhere] = useState(false)
  const [numbering, setNumbering] = useState<Numbering>({ by: 'names' })
  const { draft, name } = upload.entry
  const today = new Date().toISOString().slice(0, 10)
  const all = everywhere && waiting.length > 1
  const drafts = draftsOf(upload, waiting, all ? numbering : null)
  const gaps = [...drafts.values()].map((each) => gapsOf(each, today)).find((each) => each.length > 0) ?? []
  const edit = (part: Partial<Draft>) => writeDraft(upload.key, part)
  const chooseSeries = (seriesId: string) =>
    edit({ seriesId, ...(draft.seriesId === '' ? asDraft(numbersIn(name)) : {}) })
  const send = (event: FormEvent) => {
    event.preventDefault()
    if (gaps.length === 0) submit(drafts)
  }
  const label = all ? studio.queue.submitAll(waiting.length) : words.form.submit
  const numbers = new Map(
    [...drafts].map(([key, { season, episode }]) => [
      key,
      { season: season === '' ? null : Number(season), episode: episode === '' ? null : Number(episode) },
    ]),
  )
  return (
    <form className="upload-form" onSubmit={send} aria-labelledby="form-heading">
      <p className="small file-name">{name}</p>
      {upload.detail && (
        <p className="field-problem" role="alert">
          {upload.detail}
        </p>
      )}
      <Fields draft={draft} onChange={edit} />
      <SeriesOfFiles kind={draft.kind} value={draft.seriesId} onChange={chooseSeries}>
        {all ? (
          <FileNumbers
            {...{ numbering, numbers, doubts: doubtsIn(numbers) }}
            files={waiting.map(({ key, entry }) => ({ key, name: entry.name }))}
            onChange={setNumbering}
          />
        ) : (
          <OnePlace draft={draft} onChange={edit} />
        )}
      </SeriesOfFiles>
      <h2 id="form-heading">{words.form.heading}</h2>
      <LicenceSentence draft={draft} today={today} onChange={edit} />
      <Reads draft={draft} gaps={gaps} />
      {waiting.length > 1 && (
        <label className="check">
          <input
            type="checkbox"
            name="everywhere"
            checked={everywhere}
            onChange={(event) => setEverywhere(event.target.checked)}
          />
          {studio.queue.applyAll(waiting.length)}
        </label>
      )}
      <button type="submit" className="button primary" disabled={gaps.length > 0}>
        {gaps.length > 0 ? words.form.blocked : label}
      </button>
    </form>
  )
}
