import { type FormEvent, useState } from 'react'
import { type LocalTexts, type TitlePatch, type TitleView, titleKinds } from '#catalog/contract/title.ts'
import { type Language, languages } from '#player/words/language.ts'
import { useSpeech } from '#player/words/words.ts'
import { ageOptions, regionOptions, soundOptions } from '../detail-options.ts'
import { ConflictNotice } from '../revise/conflict-notice.tsx'
import { changesIn } from '../revise/standing.ts'
import { useRevision } from '../revise/use-revision.ts'
import { SaveRow } from '../save-row.tsx'
import { ScriptPreview } from '../script-preview.tsx'
import { SelectField } from '../select-field.tsx'
import { NumberField } from '../series-fields.tsx'
import { useStudioWords } from '../words/words.ts'

export type FieldsOfTitle = { title: TitleView; onSaved(title: TitleView): void }

type Written = Readonly<Record<Language, { title: string; description: string }>>
type Fields = Pick<TitleView, 'kind' | 'region' | 'ageMark'> & {
  texts: Written
  sound: string
  year: string
}

/** Of the sound, as far as a list of choices goes; whatever else a title has stays. */
const sounds: Readonly<Record<string, readonly string[]>> = {
  kk: ['kk'],
  ru: ['ru'],
  both: ['kk', 'ru'],
  none: ['zxx'],
}

const fieldsOf = ({ kind, region, ageMark, texts, languages: spoken, year }: TitleView): Fields => ({
  ...{ kind, region, ageMark, year: String(year ?? '') },
  sound: Object.keys(sounds).find((name) => String(sounds[name]) === String(spoken)) ?? 'other',
  texts: Object.fromEntries(
    languages.map((language) => [
      language,
      { title: texts[language]?.title ?? '', description: texts[language]?.description ?? '' },
    ]),
  ) as Written,
})

/** Languages without a name are left out; null where none has one. */
export function textsOf(written: Written): LocalTexts | null {
  const texts: LocalTexts = {}
  for (const language of languages) {
    const { title, description } = written[language]
    if (title.trim() === '') continue
    texts[language] = {
      title: title.trim(),
      ...(description.trim() === '' ? {} : { description: description.trim() }),
    }
  }
  return Object.keys(texts).length === 0 ? null : texts
}

function patchOf({ texts, sound, year, ...same }: Fields): TitlePatch | null {
  const written = textsOf(texts)
  if (!written) return null
  const spoken = sounds[sound]
  return {
    ...{ ...same, texts: written, year: /^\d{4}$/.test(year) ? Number(year) : null },
    ...(spoken ? { languages: [...spoken] } : {}),
  }
}

type TextProps = { language: Language; written: Written; onChange(written: Written): void }

/** Name and description in one language, and how they show in the other alphabets. */
function TextFields({ language, written, onChange }: TextProps) {
  const { words } = useSpeech()
  const { title: said } = useStudioWords()
  const { title, description } = written[language]
  const name = words.languages[language]
  const set = (part: Partial<Written[Language]>) =>
    onChange({ ...written, [language]: { ...written[language], ...part } })
  return (
    <div className="text-fields">
      <label className="field">
        <span>{said.name(name)}</span>
        <input
          lang={language}
          maxLength={300}
          value={title}
          onChange={(event) => set({ title: event.target.value })}
        />
      </label>
      <ScriptPreview text={title} language={language} />
      <label className="field">
        <span>{said.description(name)}</span>
        <textarea
          lang={language}
          rows={3}
          maxLength={10_000}
          disabled={title.trim() === ''}
          value={description}
          onChange={(event) => set({ description: event.target.value })}
        />
      </label>
    </div>
  )
}

/** What is said of a title in words, and the facts beside them. */
export function WordsFields({ title, onSaved }: FieldsOfTitle) {
  const { words } = useSpeech()
  const studio = useStudioWords()
  const { form } = words
  const [fields, setFields] = useState(() => fieldsOf(title))
  const [base, setBase] = useState(title)
  const [saved, setSaved] = useState(false)
  const revising = useRevision(title, (now, mine) => {
    setFields(fieldsOf(now))
    setBase(now)
    setSaved(mine)
    onSaved(now)
  })
  const set = (part: Partial<Fields>) => {
    setSaved(false)
    setFields((old) => ({ ...old, ...part }))
  }
  const patch = patchOf(fields)
  const save = (event: FormEvent) => {
    event.preventDefault()
    // Only what was touched: what is not is not this form's to say.
    if (patch) revising.save(changesIn(base, patch))
  }
  return (
    <form className="title-form" onSubmit={save}>
      {languages.map((language) => (
        <TextFields
          key={language}
          language={language}
          written={fields.texts}
          onChange={(texts) => set({ texts })}
        />
      ))}
      {!patch && <p className="field-problem">{studio.title.needsName}</p>}
      <h3>{studio.title.facts}</h3>
      <div className="details-fields">
        <SelectField
          label={form.kind}
          value={fields.kind}
          options={titleKinds.map((kind) => [kind, words.kinds[kind]] as const)}
          onChange={(kind) => set({ kind })}
        />
        <SelectField
          label={form.region}
          value={fields.region ?? ''}
          options={[['', form.noRegion] as const, ...regionOptions(words)]}
          onChange={(region) => set({ region: region === '' ? null : region })}
        />
        <SelectField
          label={form.age}
          value={fields.ageMark}
          options={ageOptions(words)}
          onChange={(ageMark) => set({ ageMark })}
        />
        <SelectField
          label={form.sound}
          value={fields.sound}
          options={[
            ...soundOptions(words),
            ...(fields.sound === 'other'
              ? [['other', title.languages.join(', ') || studio.fields.none] as const]
              : []),
          ]}
          onChange={(sound) => set({ sound })}
        />
        <NumberField
          {...{ label: studio.title.year, min: 1880, max: 2200, value: fields.year }}
          onChange={(year) => set({ year })}
        />
      </div>
      <ConflictNotice revising={revising} />
      <SaveRow busy={revising.busy || !patch} saved={saved} problem={revising.problem} />
    </form>
  )
}
