import { useState } from 'react'
import type { Price } from '#catalog/contract/money.ts'
import type { TitleView } from '#catalog/contract/title.ts'
import { ageAtMost, suits } from '#player/age.ts'
import { call } from '#player/api/client.ts'
import { useRequest } from '#player/api/request.ts'
import { formatMoney } from '#player/format/money.ts'
import { useDocumentTitle } from '#player/frame/document-title.ts'
import { ProblemNotice } from '#player/frame/problem-notice.tsx'
import { appendPage } from '#player/home/arrange.ts'
import { TitleCard } from '#player/home/title-card.tsx'
import { episodeLine, tell, tellName } from '#player/home/title-text.ts'
import { useStore } from '#player/use-store.ts'
import type { Language } from '#player/words/language.ts'
import { useSpeech, type Words } from '#player/words/words.ts'

type Of = 'series' | 'person'
type Titles = { titles: TitleView[]; next: string | null }
type Page = Titles & { title: string; language: Language; note: string; price: Price | null }

async function fetchFirst(of: Of, id: string, language: Language, signal: AbortSignal): Promise<Page> {
  const params = { id }
  if (of === 'person') {
    const { names, titles, next } = await call('person', { params, signal })
    const told = tellName(names, language)
    return { title: told.name, language: told.language, note: '', price: null, titles, next }
  }
  const { texts, price, titles, next } = await call('series', { params, signal })
  const { title, description = '', language: told } = tell(texts, language)
  return { title, language: told, note: description, price, titles, next }
}

/** What a whole series costs. */
function priceLine({ amount, currency, days }: Price, { paid }: Words, language: Language): string {
  if (amount === null) return paid.voucherOnly
  return `${paid.allDays(days)} · ${paid.buyShort(formatMoney({ amount, currency }, language))}`
}

/** What belongs to a series, in its order, or what a person has done, the newest first. */
export default function ListPage({ of, id }: { of: Of; id: string }) {
  const { words, language } = useSpeech()
  const { data, problem, reload } = useRequest(`${of} ${id} ${language}`, (signal) =>
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
  return (
    <div className="home">
      <section>
        <h1 lang={data.language}>{data.title}</h1>
        {data.note && (
          <p className="shelf-note" lang={data.language}>
            {data.note}
          </p>
        )}
        {data.price && <p className="meta">{priceLine(data.price, words, language)}</p>}
        {titles.length === 0 && <p>{of === 'series' ? words.lists.seriesEmpty : words.lists.personEmpty}</p>}
        <div className="grid">
          {titles.map((title) => (
            <TitleCard key={title.id} title={title} meta={of === 'series' ? episodeLine(title, words) : ''} />
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
