import { type FormEvent, useState } from 'react'
import type { Series } from '#catalog/contract/series.ts'
import { call } from '#player/api/client.ts'
import { useRequest } from '#player/api/request.ts'
import { tell } from '#player/home/title-text.ts'
import { useSpeech } from '#player/words/words.ts'
import type { DetailsProps } from './details-panel.tsx'
import { ConflictNotice } from './revise/conflict-notice.tsx'
import { useRevision } from './revise/use-revision.ts'
import { SaveRow } from './save-row.tsx'
import { useTask } from './task.ts'

/** Values of the list of series that are no ids. */
const [none, another] = ['', 'new']

const numberOrNull = (text: string): number | null => (text === '' ? null : Number(text))

type NumberProps = { label: string; min: number; max: number; value: string; onChange(value: string): void }

export function NumberField({ label, onChange, ...input }: NumberProps) {
  return (
    <label className="field line-number">
      <span>{label}</span>
      <input type="number" {...input} onChange={(event) => onChange(event.target.value)} />
    </label>
  )
}

type ChoiceProps = {
  known: readonly Pick<Series, 'id' | 'texts'>[]
  value: string
  onChange(value: string): void
}

export function SeriesChoice({ known, value, onChange }: ChoiceProps) {
  const { words, language } = useSpeech()
  return (
    <label className="field">
      <span>{words.series.choose}</span>
      <select value={value} onChange={(event) => onChange(event.target.value)}>
        <option value={none}>{words.series.none}</option>
        {known.map(({ id, texts }) => (
          <option key={id} value={id}>
            {tell(texts, language).title}
          </option>
        ))}
        <option value={another}>{words.series.new}</option>
      </select>
    </label>
  )
}

const fieldsOf = ({ series, season, episode, recordedOn }: DetailsProps['title']) => ({
  ...{ series: series?.id ?? none, name: '', recordedOn: recordedOn ?? '' },
  ...{ season: String(season ?? ''), episode: String(episode ?? '') },
})

/** Which series it belongs to and where in it, and the day it was recorded. */
export function SeriesFields({ title, onChanged }: DetailsProps) {
  const { words, language } = useSpeech()
  const { busy, problem, run } = useTask()
  const [saved, setSaved] = useState(false)
  const [fields, setFields] = useState(() => fieldsOf(title))
  const revising = useRevision(title, (now, mine) => {
    setFields(fieldsOf(now))
    setSaved(mine)
    onChanged()
  })
  const list = useRequest(`series ${language}`, (signal) =>
    call('listSeries', { query: { owner: title.owner.id, limit: 200 }, typed: true, signal }),
  )
  const set = (change: Partial<typeof fields>) => {
    setSaved(false)
    setFields((old) => ({ ...old, ...change }))
  }
  const seriesId = async (): Promise<string | null> => {
    if (fields.series !== another) return fields.series || null
    const texts = { [language]: { title: fields.name.trim() } }
    const made = await call('createSeries', { body: { kind: title.kind, texts } })
    list.reload()
    setFields((old) => ({ ...old, series: made.id, name: '' }))
    return made.id
  }
  const save = (event: FormEvent) => {
    event.preventDefault()
    const { season, episode, recordedOn } = fields
    run(seriesId, (id) =>
      revising.save({
        ...{ seriesId: id, recordedOn: recordedOn || null },
        ...{ season: numberOrNull(season), episode: numberOrNull(episode) },
      }),
    )
  }
  const known = list.data?.series ?? []
  const own = title.series && !known.some(({ id }) => id === title.series?.id) ? [title.series] : []
  return (
    <form className="details-part" onSubmit={save}>
      <h4>{words.series.heading}</h4>
      <div className="details-fields">
        <SeriesChoice
          known={[...own, ...known]}
          value={fields.series}
          onChange={(series) => set({ series })}
        />
        {fields.series === another && (
          <label className="field">
            <span>{words.series.name}</span>
            <input
              required
              maxLength={300}
              pattern=".*\S.*"
              value={fields.name}
              onChange={(event) => set({ name: event.target.value })}
            />
          </label>
        )}
        <NumberField
          label={words.series.season}
          min={1}
          max={9999}
          value={fields.season}
          onChange={(season) => set({ season })}
        />
        <NumberField
          label={words.series.episode}
          min={0}
          max={99_998}
          value={fields.episode}
          onChange={(episode) => set({ episode })}
        />
        <label className="field line-day">
          <span>{words.series.recordedOn}</span>
          <input
            type="date"
            value={fields.recordedOn}
            onChange={(event) => set({ recordedOn: event.target.value })}
          />
        </label>
      </div>
      <ConflictNotice revising={revising} />
      <SaveRow
        {...{ busy: busy || revising.busy, saved }}
        problem={problem ?? revising.problem ?? list.problem}
      />
    </form>
  )
}
