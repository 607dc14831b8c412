import { useRef, useState } from 'react'
import { ProblemNotice } from '#player/frame/problem-notice.tsx'
import { Icon } from '#player/icons/icon.tsx'
import { useSpeech } from '#player/words/words.ts'
import type { Tagged } from '../revise/revise-title.ts'
import { SignedInPage } from '../signed-in-page.tsx'
import { useStudioWords } from '../words/words.ts'
import { BulkPanel } from './bulk-panel.tsx'
import { FilterBar } from './filter-bar.tsx'
import { between, type Filters, isNarrowed } from './filters.ts'
import { TitleRow } from './title-row.tsx'
import { type Titles, useTitles } from './use-titles.ts'
import '#player/styles/details.css'
import '#player/styles/upload-form.css'
import '#player/styles/studio-titles.css'

type Chosen = ReadonlyMap<string, Tagged>

/** Which titles are chosen; those of other pages and filters stay so until they are let go. */
function useChoice(list: Titles) {
  const [chosen, setChosen] = useState<Chosen>(new Map())
  const [loading, setLoading] = useState<number | null>(null)
  const last = useRef<string | null>(null)
  const abort = useRef<AbortController | null>(null)
  const shown = list.titles ?? []
  const tagged = (ids: readonly string[]): Tagged[] =>
    shown
      .filter(({ id }) => ids.includes(id))
      .map((title) => ({ title, etag: list.etags.get(title.id) ?? '' }))
  const choose = (those: readonly Tagged[], selected: boolean) =>
    setChosen((old) => {
      const next = new Map(old)
      for (const one of those) {
        if (selected) next.set(one.title.id, one)
        else next.delete(one.title.id)
      }
      return next
    })
  return {
    ...{ chosen, loading },
    select(id: string, selected: boolean, range: boolean) {
      const ids = shown.map((title) => title.id)
      choose(tagged(between(ids, range ? last.current : null, id)), selected)
      last.current = id
    },
    selectShown: () => choose(tagged(shown.map(({ id }) => id)), true),
    async selectAll() {
      abort.current = new AbortController()
      setLoading(0)
      await list
        .all(setLoading, abort.current.signal)
        .then((all) => choose(all, true))
        .catch(() => undefined)
        .finally(() => setLoading(null))
    },
    clear() {
      abort.current?.abort()
      setChosen(new Map())
    },
    /** As they are now, so that the next change of them begins there. */
    renew: (changed: readonly Tagged[]) =>
      setChosen((old) => {
        const known = changed.filter(({ title }) => old.has(title.id))
        return new Map([...old, ...known.map((one) => [one.title.id, one] as const)])
      }),
  }
}

type BarProps = { list: Titles; choice: ReturnType<typeof useChoice>; onBulk(): void }

/** How many there are, and choosing many of them at once. */
function ChooseMany({ list, choice }: Omit<BarProps, 'onBulk'>) {
  const { titles: said } = useStudioWords()
  const shown = list.titles?.length ?? 0
  return (
    <div className="choose-many">
      <p role="status">
        {choice.loading === null ? said.count(list.total) : said.selecting(choice.loading, list.total)}
      </p>
      <div className="choice-actions">
        <button type="button" className="button" disabled={shown === 0} onClick={choice.selectShown}>
          {said.selectShown(shown)}
        </button>
        {list.hasMore && (
          <button
            type="button"
            className="button"
            disabled={choice.loading !== null}
            onClick={() => void choice.selectAll()}
          >
            {said.selectAll(list.total)}
          </button>
        )}
      </div>
      <p className="small">{said.shiftNote}</p>
    </div>
  )
}

/** What is chosen, in sight however far below the choosing goes on; nothing while nothing is. */
function ChoiceBar({ choice: { chosen, clear }, onBulk }: Omit<BarProps, 'list'>) {
  const { titles: said, bulk } = useStudioWords()
  return (
    <div className={chosen.size > 0 ? 'choice-bar' : undefined} role="status">
      {chosen.size > 0 && (
        <>
          <p>{said.selected(chosen.size)}</p>
          <button
            type="button"
            className="bare"
            aria-label={said.selectNone}
            title={said.selectNone}
            onClick={clear}
          >
            <Icon name="x" />
          </button>
          <button type="button" className="button primary" onClick={onBulk}>
            {bulk.open}
          </button>
        </>
      )}
    </div>
  )
}

function List() {
  const { words } = useSpeech()
  const { titles: said } = useStudioWords()
  const [filters, setFilters] = useState<Filters>({})
  const [bulk, setBulk] = useState(false)
  const list = useTitles(filters)
  const choice = useChoice(list)
  const put = (changed: readonly Tagged[]) => {
    list.put(changed)
    choice.renew(changed)
  }
  const close = () => {
    setBulk(false)
    list.reload()
  }
  if (bulk) return <BulkPanel chosen={[...choice.chosen.values()]} put={put} onClose={close} />
  return (
    <>
      <FilterBar filters={filters} onChange={setFilters} />
      <ChooseMany {...{ list, choice }} />
      <ChoiceBar choice={choice} onBulk={() => setBulk(true)} />
      <section aria-label={said.heading}>
        <ul className="title-rows" aria-busy={list.loading}>
          {list.titles?.map((title) => (
            <TitleRow
              key={title.id}
              title={title}
              selected={choice.chosen.has(title.id)}
              onSelect={(selected, range) => choice.select(title.id, selected, range)}
            />
          ))}
        </ul>
        {list.titles?.length === 0 && (
          <p className="studio-empty">{isNarrowed(filters) ? said.nothing : words.studio.mineEmpty}</p>
        )}
        {list.problem && <ProblemNotice problem={list.problem} retry={list.reload} />}
        {list.hasMore && (
          <button type="button" className="button more" disabled={list.loading} onClick={list.more}>
            {said.more}
          </button>
        )}
      </section>
    </>
  )
}

/** All of one's own titles, to be looked through and changed together. */
export default function TitlesPage() {
  const { titles } = useStudioWords()
  return (
    <SignedInPage heading={titles.heading} note={titles.note}>
      <List />
    </SignedInPage>
  )
}
