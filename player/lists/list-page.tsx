import { useState } from 'react'
import type { Price } from '#catalog/contract/money.ts'
import type { TitleView } from '#catalog/contract/title.ts'
import { type EditorRole, type ListKind, placeIn } from '#catalog/contract/why.ts'
import { ageAtMost, suits } from '#player/age.ts'
import { call } from '#player/api/client.ts'
import { useRequest } from '#player/api/request.ts'
import { formatMoney } from '#player/format/money.ts'
import { formatDate } from '#player/format/time.ts'
import { useDocumentTitle } from '#player/frame/document-title.ts'
import { ProblemNotice } from '#player/frame/problem-notice.tsx'
import { appendPage } from '#player/home/arrange.ts'
import { TitleCard } from '#player/home/title-card.tsx'
import { episodeLine, tell, tellName } from '#player/home/title-text.ts'
import { useStore } from '#player/use-store.ts'
import type { Language } from '#player/words/language.ts'
import { useSpeech, type Words } from '#player/words/words.ts'

type Of = 'series' | 'person' | 'collection'
type Titles = { titles: TitleView[]; next: string | null }
type Page = Titles & {
  title: string
  language: Language
  note: string
  price: Price | null
  /** Of an editors' list: by whom, and when. */
  made: { by: EditorRole; at: string; published: boolean } | null
}

async function fetchFirst(of: Of, id: string, language: Language, signal: AbortSignal): Promise<Page> {
  const params = { id }
  if (of === 'person') {
    const { names, titles, next } = await call('person', { params, signal })
    const told = tellName(names, language)
    return { title: told.name, language: told.language, note: '', price: null, titles, next, made: null }
  }
  if (of === 'collection') {
    const { texts, titles, changedBy, changedAt, published } = await call('collection', { params, signal })
    const { title, description = '', language: told } = tell(texts, language)
    const made = { by: changedBy, at: changedAt, published }
    return { title, language: told, note: description, price: null, titles, next: null, made }
  }
  const { texts, price, titles, next } = await call('series', { params, signal })
  const { title, description = '', language: told } = tell(texts, language)
  return { title, language: told, note: description, price, titles, next, made: null }
}

/** What a whole series costs. */
function priceLine({ amount, currency, days }: Price, { paid }: Words, language: Language): string {
  if (amount === null) return paid.voucherOnly
  return `${paid.allDays(days)} · ${paid.buyShort(formatMoney({ amount, currency }, language))}`
}

/** The order of a list, for the title at a place in it. */
function kindOf(of: Of, id: string, made: Page['made'], at: number): ListKind {
  if (of === 'series') return { list: 'series' }
  if (made === null) return { list: 'person', id }
  return { list: 'editors', by: made.by, at: made.at, place: at + 1 }
}

/** Who put an editors' list together, and when. */
function Made({ by, at, published }: NonNullable<Page['made']>) {
  const { words } = useSpeech()
  const { collections } = words
  return (
    <p className="small">
      {!published && <span className="badge">{collections.draft}</span>}{' '}
      {collections.by(collections.roles[by ?? 'unknown'], formatDate(at, words))}
    </p>
  )
}

/** What belongs to a series, in its order, what a person has done, the newest first, or what editors have put together. */
export default function ListPage({ of, id }: { of: Of; id: string }) {
  const { words, language, locale } = useSpeech()
  const { data, problem, reload } = useRequest(`${of} ${id} ${locale}`, (signal) =>
    fetchFirst(of, id, language, signal),
  )
  const [later, setLater] = useState<Titles | null>(null)
  // A page that does not come leaves its button, to be pressed again.
  const more = (cursor: string) =>
    call('listTitles', { query: { [of]: id, cursor, limit: 100 } }).then(
      (page) => setLater((old) => ({ titles: appendPage(old?.titles ?? [], page.titles), next: page.next })),
      () => undefined,
    )
  useDocumentTitle(data?.title ?? null)
  const most = useStore(ageAtMost)
  if (problem) return <ProblemNotice problem={problem} retry={reload} />
  if (!data) return <div className="page-waiting" />
  const titles = appendPage(data.titles, later?.titles ?? []).filter((title) => suits(title, most))
  const next = later ? later.next : data.next
  const empty = {
    series: words.lists.seriesEmpty,
    person: words.lists.personEmpty,
    collection: words.collections.empty,
  }
  return (
    <div className="home">
      <section>
        <h1 lang={data.language}>{data.title}</h1>
        {data.note && (
          <p className="shelf-note" lang={data.language}>
            {data.note}
          </p>
        )}
        {data.made && <Made {...data.made} />}
        {data.price && <p className="meta">{priceLine(data.price, words, language)}</p>}
        {titles.length === 0 && <p>{empty[of]}</p>}
        <div className="grid">
          {titles.map((title, at) => (
            <TitleCard
              key={title.id}
              title={title}
              meta={of === 'series' ? episodeLine(title, words) : ''}
              why={placeIn(kindOf(of, id, data.made, at), title)}
            />
          ))}
        </div>
      </section>
      {next && (
        <button type="button" className="button more" onClick={() => more(next)}>
          {words.home.more}
        </button>
      )}
    </div>
  )
}
