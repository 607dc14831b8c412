import { type FormEvent, useEffect, useState } from 'react'
import { studioLicences, studioOrders, studioStates } from '#catalog/contract/studio.ts'
import { titleKinds } from '#catalog/contract/title.ts'
import { call } from '#player/api/client.ts'
import { useRequest } from '#player/api/request.ts'
import { tell } from '#player/home/title-text.ts'
import { Icon } from '#player/icons/icon.tsx'
import { useSpeech } from '#player/words/words.ts'
import { regionOptions } from '../detail-options.ts'
import { SelectField } from '../select-field.tsx'
import { useStudioWords } from '../words/words.ts'
import { type Filters, isNarrowed } from './filters.ts'

type Props = { filters: Filters; onChange(filters: Filters): void }

/** Letters are asked for together. */
const typingMs = 300

function Search({ filters, onChange }: Props) {
  const { titles } = useStudioWords()
  const { search } = useSpeech().words
  const [typed, setTyped] = useState(filters.q ?? '')
  // biome-ignore lint/correctness/useExhaustiveDependencies: only what is typed starts a search
  useEffect(() => {
    if (typed === (filters.q ?? '')) return
    const timer = setTimeout(() => onChange({ ...filters, q: typed }), typingMs)
    return () => clearTimeout(timer)
  }, [typed])
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onChange({ ...filters, q: typed })
  }
  return (
    <form className="titles-search" onSubmit={submit}>
      <label className="field">
        <span>{titles.search}</span>
        <input
          type="search"
          maxLength={200}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
      </label>
      <button type="submit" className="button" aria-label={search.submit}>
        <Icon name="search" />
      </button>
    </form>
  )
}

/** What a select says for "does not matter". */
const any = ''

/** Search, filters and order; on a phone the filters are folded until they are wanted. */
export function FilterBar({ filters, onChange }: Props) {
  const { words, language } = useSpeech()
  const { titles: said } = useStudioWords()
  const [open, setOpen] = useState(isNarrowed(filters))
  const series = useRequest(`series ${language}`, (signal) =>
    call('listSeries', { query: { limit: 200 }, typed: true, signal }),
  )
  const set = (part: { [K in keyof Filters]?: Filters[K] | typeof any }) => {
    const next = Object.entries({ ...filters, ...part }).filter(([, value]) => value !== any)
    onChange(Object.fromEntries(next) as Filters)
  }
  const hidden = filters.hidden === undefined ? any : filters.hidden ? 'yes' : 'no'
  return (
    <section className="titles-filters" aria-label={said.filters}>
      <Search {...{ filters, onChange }} />
      <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>
          <Icon name="sliders-horizontal" size={18} />
          {said.filters}
        </summary>
        <div className="titles-selects">
          <SelectField
            label={said.state}
            value={filters.state ?? any}
            options={[[any, said.any], ...studioStates.map((state) => [state, said.states[state]] as const)]}
            onChange={(state) => set({ state })}
          />
          <SelectField
            label={said.licence}
            value={filters.licence ?? any}
            options={[[any, said.any], ...studioLicences.map((one) => [one, said.licences[one]] as const)]}
            onChange={(licence) => set({ licence })}
          />
          <SelectField
            label={said.visible}
            value={hidden}
            options={[
              [any, said.any],
              ['no', said.shownOnly],
              ['yes', said.hiddenOnly],
            ]}
            onChange={(value) => set({ hidden: value === any ? any : value === 'yes' })}
          />
          <SelectField
            label={words.form.kind}
            value={filters.kind ?? any}
            options={[[any, said.any], ...titleKinds.map((kind) => [kind, words.kinds[kind]] as const)]}
            onChange={(kind) => set({ kind })}
          />
          <SelectField
            label={words.form.region}
            value={filters.region ?? any}
            options={[[any, said.any], ...regionOptions(words)]}
            onChange={(region) => set({ region })}
          />
          <SelectField
            label={said.series}
            value={filters.series ?? any}
            options={[
              [any, said.any],
              ['none', said.seriesNone],
              ...(series.data?.series ?? []).map(
                ({ id, texts }) => [id, tell(texts, language).title] as const,
              ),
            ]}
            onChange={(id) => set({ series: id })}
          />
        </div>
        {isNarrowed(filters) && (
          <button
            type="button"
            className="button"
            onClick={() => onChange(filters.order ? { order: filters.order } : {})}
          >
            {said.clear}
          </button>
        )}
      </details>
      <SelectField
        label={said.order}
        value={filters.order ?? 'newest'}
        options={studioOrders.map((order) => [order, said.orders[order]] as const)}
        onChange={(order) => set({ order })}
      />
    </section>
  )
}
