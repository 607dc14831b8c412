import { useState } from 'react'
import { titleKinds } from '#catalog/contract/title.ts'
import { recall } from '#player/device.ts'
import { useSpeech } from '#player/words/words.ts'
import { ageOptions, regionOptions } from '../detail-options.ts'
import { type Draft, gapsOf, newDraft, newTitleOf } from '../licence-draft.ts'
import { LicenceSentence } from '../licence-sentence.tsx'
import { SelectField } from '../select-field.tsx'
import { NumberField } from '../series-fields.tsx'
import { SeriesOfFiles } from '../series-of-files.tsx'
import { useStudioWords } from '../words/words.ts'
import type { BulkChange, BulkNumbering } from './bulk.ts'

type Props = { change: BulkChange; onChange(change: BulkChange): void }

/** Of a select: that nothing is changed. */
const keep = 'keep'

const wholeNumber = (text: string): number | null => (/^\d{1,5}$/.test(text) ? Number(text) : null)

function Numbering({ change, onChange }: Props) {
  const { words } = useSpeech()
  const { bulk, numbers } = useStudioWords()
  const { numbering } = change
  const set = (next: BulkNumbering) => onChange({ ...change, numbering: next })
  return (
    <>
      <SelectField
        label={bulk.numbering}
        value={numbering.by}
        options={[
          ['keep', bulk.numberingKeep],
          ['names', bulk.numberingNames],
          ['order', bulk.numberingOrder],
        ]}
        onChange={(by) => set(by === 'order' ? { by, season: null, first: 1 } : { by })}
      />
      {numbering.by === 'order' && (
        <div className="details-fields">
          <NumberField
            {...{ label: words.series.season, min: 1, max: 9999, value: String(numbering.season ?? '') }}
            onChange={(text) => set({ ...numbering, season: wholeNumber(text) })}
          />
          <NumberField
            {...{ label: numbers.first, min: 0, max: 99_998, value: String(numbering.first) }}
            onChange={(text) => set({ ...numbering, first: wholeNumber(text) ?? 0 })}
          />
        </div>
      )}
    </>
  )
}

function Licence({ change, onChange }: Props) {
  const { words, language } = useSpeech()
  const { bulk } = useStudioWords()
  const [draft, setDraft] = useState<Draft>(() => newDraft('', language, recall('licensor') ?? ''))
  const today = new Date().toISOString().slice(0, 10)
  const gaps = gapsOf({ ...draft, title: 'any' }, today)
  const licenceOf = (of: Draft) =>
    gapsOf({ ...of, title: 'any' }, today).length === 0 ? (newTitleOf(of).licence ?? null) : null
  const [open, setOpen] = useState(change.licence !== null)
  const edit = (part: Partial<Draft>) => {
    const next = { ...draft, ...part }
    setDraft(next)
    onChange({ ...change, licence: licenceOf(next) })
  }
  return (
    <div className="bulk-licence">
      <label className="check">
        <input
          type="checkbox"
          checked={open}
          onChange={(event) => {
            setOpen(event.target.checked)
            onChange({ ...change, licence: event.target.checked ? licenceOf(draft) : null })
          }}
        />
        {bulk.licence}
      </label>
      {open && <LicenceSentence draft={draft} today={today} onChange={edit} />}
      {open && gaps.length > 0 && <p className="small">{gaps.map((gap) => words.form[gap]).join('. ')}.</p>}
    </div>
  )
}

/** What is to be changed in all of them; what is left at "keep" stays as it is in each. */
export function BulkFields({ change, onChange }: Props) {
  const { words } = useSpeech()
  const { bulk, fields, hidden } = useStudioWords()
  /** Sets a field, or leaves it as it is in each title. */
  const set = <K extends 'kind' | 'region' | 'ageMark' | 'hidden' | 'seriesId'>(
    field: K,
    value: BulkChange[K] | typeof keep,
  ) => {
    const next: BulkChange = { ...change }
    if (value === keep) delete next[field]
    else next[field] = value
    onChange(next)
  }
  const withSeries = change.seriesId !== undefined
  return (
    <div className="bulk-fields">
      <SelectField
        label={fields.kind}
        value={change.kind ?? keep}
        options={[[keep, bulk.keep], ...titleKinds.map((kind) => [kind, words.kinds[kind]] as const)]}
        onChange={(kind) => set('kind', kind)}
      />
      <SelectField
        label={fields.region}
        value={change.region === undefined ? keep : (change.region ?? '')}
        options={[[keep, bulk.keep], ['', words.form.noRegion], ...regionOptions(words)]}
        onChange={(region) => set('region', region === '' ? null : region)}
      />
      <SelectField
        label={fields.ageMark}
        value={change.ageMark ?? keep}
        options={[[keep, bulk.keep], ...ageOptions(words)]}
        onChange={(age) => set('ageMark', age)}
      />
      <SelectField
        label={fields.hidden}
        value={change.hidden === undefined ? keep : change.hidden ? 'yes' : 'no'}
        options={[
          [keep, bulk.keep],
          ['yes', hidden.yes],
          ['no', hidden.no],
        ]}
        onChange={(value) => set('hidden', value === keep ? keep : value === 'yes')}
      />
      <label className="check">
        <input
          type="checkbox"
          checked={withSeries}
          onChange={(event) => set('seriesId', event.target.checked ? null : keep)}
        />
        {bulk.series}
      </label>
      {withSeries && (
        <SeriesOfFiles
          kind={change.kind ?? 'episode'}
          value={change.seriesId ?? ''}
          onChange={(id) => set('seriesId', id === '' ? null : id)}
        />
      )}
      <Numbering {...{ change, onChange }} />
      <Licence {...{ change, onChange }} />
    </div>
  )
}
