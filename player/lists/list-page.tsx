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
import { Waiting } from '#player/frame/waiting.tsx'
import { appendPage } from '#player/home/arrange.ts'
import { TitleCard } from '#player/home/title-card.tsx'
import { episodeLine, tell, tellName } from '#player/home/title-text.ts'
import { Link } from '#player/link.tsx'
import { feedAddress, ownerAddress, seriesAddress } from '#player/router.ts'
import { useStore } from '#player/use-store.ts'
import type { Language } from '#player/words/language.ts'
import { useSpeech, type Words } from '#player/words/words.ts'
import { FeedLink } from './feed-link.tsx'

type Of = 'series' | 'person' | 'collection' | 'publisher'
type Titles = { titles: TitleView[]; next: string | null }
type Page = Titles & {
  title: string
  /** null where it is a name in whatever language. */
  language: Language | null
  note: string
  price: Price | null
  /** Of an editors' list: by whom, and when. */
  made: { by: EditorRole; at: string; published: boolean } | null
  /** To other pages: the owner of a series, the series of an owner. */
  links: readonly { address: string; name: string; language?: Language }[]
}

const plain = { note: '', price: null, made: null, links: [] } as const

const feedOf = { series: 'series', person: 'people', collection: 'lists', publisher: 'owners' } as const

/** More titles of the same. */
const queryOf = {
  series: (series: string) => ({ series }),
  person: (person: string) => ({ person }),
  publisher: (owner: string) => ({ owner }),
  collection: () => ({}),
}

async function fetchFirst(of: Of, id: string, language: Language, signal: AbortSignal): Promise<Page> {
  const params = { id }
  if (of === 'person') {
    const { names, titles, next } = await call('person', { params, signal })
    const told = tellName(names, language)
    return { ...plain, title: told.name, language: told.language, titles, next }
  }
  if (of === 'collection') {
    const { texts, titles, changedBy, changedAt, published } = await call('collection', { params, signal })
    const { title, description = '', language: told } = tell(texts, language)
    const made = { by: changedBy, at: changedAt, published }
    return { ...plain, title, language: told, note: description, titles, next: null, made }
  }
  if (of === 'publisher') {
    const { name, series, titles, next } = await call('ownerPage', { params, signal })
    const links = series.map(({ id, texts }) => {
      const told = tell(texts, language)
      return { address: seriesAddress(id), name: told.title, language: told.language }
    })
    return { ...plain, title: name, language: null, titles, next, links }
  }
  const { texts, price, titles, next, owner } = await call('series', { params, signal })
  const { title, description = '', language: told } = tell(texts, language)
  const links = [{ address: ownerAddress(owner.id), name: owner.name }]
  return { ...plain, title, language: told, note: description, price, titles, next, links }
}

/** What a whole series costs. */
function priceLine({ amount, currency, days }: Price, { paid }: Words, language: Language): string {
  if (amount === null) return paid.voucherOnly
  return `${paid.allDays(days)} · ${paid.buyShort(formatMoney({ amount, currency }, language))}`
}

/** The order of a list, for the title at a place in it. */
function kindOf(of: Of, id: string, made: Page['made'], at: number): ListKind {
  if (of === 'series') return { list: 'series' }
  if (of === 'publisher') return { list: 'newest' }
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
    call('listTitles', { query: { ...queryOf[of](id), cursor, limit: 100 } }).then(
      (page) => setLater((old) => ({ titles: appendPage(old?.titles ?? [], page.titles), next: page.next })),
      () => undefined,
    )
  useDocumentTitle(data?.title ?? null)
  const most = useStore(ageAtMost)
  if (problem) return <ProblemNotice problem={problem} retry={reload} />
  if (!data) return <Waiting className="page-waiting" />
  const titles = appendPage(data.titles, later?.titles ?? []).filter((title) => suits(title, most))
  const next = later ? later.next : data.next
  const empty = {
    series: words.lists.seriesEmpty,
    person: words.lists.personEmpty,
    collection: words.collections.empty,
    publisher: words.pages.ownerEmpty,
  }
  return (
    <div className="home">
      <section>
        <h1 lang={data.language ?? undefined}>{data.title}</h1>
        {data.note && (
          <p className="shelf-note" lang={data.language ?? undefined}>
            {data.note}
          </p>
        )}
        {data.made && <Made {...data.made} />}
        {data.price && <p className="meta">{priceLine(data.price, words, language)}</p>}
        {data.links.length > 0 && (
          <nav className="chips" aria-label={of === 'series' ? words.pages.owner : words.pages.series}>
            {data.links.map((link) => (
              <Link key={link.address} href={link.address} lang={link.language}>
                {link.name}
              </Link>
            ))}
          </nav>
        )}
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
      <FeedLink address={feedAddress(feedOf[of], id)} />
      {next && (
        <button type="button" className="button more" onClick={() => more(next)}>
          {words.home.more}
        </button>
      )}
    </div>
  )
}
