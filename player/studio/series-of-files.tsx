import { type ReactNode, useState } from 'react'
import type { TitleKind } from '#catalog/contract/title.ts'
import { call } from '#player/api/client.ts'
import { creationKeys } from '#player/api/creation-key.ts'
import { useRequest } from '#player/api/request.ts'
import { useSpeech } from '#player/words/words.ts'
import { FieldProblem } from './field-problem.tsx'
import { byName, type Numbering, type Numbers } from './file-numbers.ts'
import { NumberField, SeriesChoice } from './series-fields.tsx'
import { useTask } from './task.ts'
import { useStudioWords } from './words/words.ts'

type Props = {
  /** Of a series that is made here. */
  kind: TitleKind
  /** Id; empty for none. */
  value: string
  onChange(id: string): void
  /** What more is said of it; nothing where there is no series. */
  children?: ReactNode
}

const another = 'new'

/** One of one's own series, or a new one. */
export function SeriesOfFiles({ kind, value, onChange, children }: Props) {
  const { words, language } = useSpeech()
  const [naming, setNaming] = useState(false)
  const [name, setName] = useState('')
  const [keyOf] = useState(creationKeys)
  const { busy, problem, run } = useTask()
  const list = useRequest(`series ${language}`, (signal) =>
    call('listSeries', { query: { limit: 200 }, typed: true, signal }),
  )
  const make = () => {
    const body = { kind, texts: { [language]: { title: name.trim() } } }
    run(
      () => call('createSeries', { body, key: keyOf(body) }),
      ({ id }) => {
        list.reload()
        setNaming(false)
        setName('')
        onChange(id)
      },
    )
  }
  return (
    <div className="series-of-files">
      <SeriesChoice
        known={list.data?.series ?? []}
        value={naming ? another : value}
        onChange={(chosen) => {
          setNaming(chosen === another)
          if (chosen !== another) onChange(chosen)
        }}
      />
      {naming && (
        <div className="series-new">
          <label className="field">
            <span>{words.series.name}</span>
            <input maxLength={300} value={name} onChange={(event) => setName(event.target.value)} />
          </label>
          <button type="button" className="button" disabled={busy || name.trim() === ''} onClick={make}>
            {words.people.save}
          </button>
        </div>
      )}
      {problem && <FieldProblem problem={problem} />}
      {!naming && value !== '' && children}
    </div>
  )
}

type NumbersProps = {
  files: readonly { key: string; name: string }[]
  numbering: Numbering
  numbers: ReadonlyMap<string, Numbers>
  doubts: { twice: readonly string[]; without: readonly string[] }
  onChange(numbering: Numbering): void
}

const wholeNumber = (text: string): number | null => (/^\d{1,5}$/.test(text) ? Number(text) : null)

/** How many files get their numbers, and which each would have. */
export function FileNumbers({ files, numbering, numbers, doubts, onChange }: NumbersProps) {
  const { words } = useSpeech()
  const { numbers: said } = useStudioWords()
  const order = numbering.by === 'order' ? numbering : { by: 'order' as const, season: null, first: 1 }
  return (
    <fieldset className="file-numbers">
      <legend>{said.label}</legend>
      <label className="check">
        <input
          type="radio"
          name="numbering"
          checked={numbering.by === 'names'}
          onChange={() => onChange({ by: 'names' })}
        />
        {said.byNames}
      </label>
      <label className="check">
        <input
          type="radio"
          name="numbering"
          checked={numbering.by === 'order'}
          onChange={() => onChange(order)}
        />
        {said.byOrder}
      </label>
      {numbering.by === 'order' && (
        <div className="details-fields">
          <NumberField
            {...{ label: words.series.season, min: 1, max: 9999, value: String(order.season ?? '') }}
            onChange={(text) => onChange({ ...order, season: wholeNumber(text) })}
          />
          <NumberField
            {...{ label: said.first, min: 0, max: 99_998, value: String(order.first) }}
            onChange={(text) => onChange({ ...order, first: wholeNumber(text) ?? 0 })}
          />
        </div>
      )}
      {doubts.twice.length > 0 && <p className="field-problem">{said.twice(doubts.twice.length)}</p>}
      {doubts.without.length > 0 && <p className="field-problem">{said.without(doubts.without.length)}</p>}
      <ol className="file-number-list">
        {[...files].sort(byName).map(({ key, name }) => {
          const { season = null, episode = null } = numbers.get(key) ?? {}
          const doubtful = doubts.twice.includes(key) || doubts.without.includes(key)
          return (
            <li key={key} className={doubtful ? 'doubtful' : undefined}>
              <span className="file-name">{name}</span>
              <span className="small">
                {[
                  season === null ? null : words.watch.season(season),
                  episode === null ? said.none : words.watch.episode(episode),
                ]
                  .filter((part) => part !== null)
                  .join(' · ')}
              </span>
            </li>
          )
        })}
      </ol>
    </fieldset>
  )
}
