import { type CSSProperties, useState } from 'react'
import { regionMap } from '#catalog/contract/region.ts'
import type { RegionCode } from '#catalog/contract/title.ts'
import type { TitlePage } from '#catalog/contract/title-list.ts'
import { placeIn } from '#catalog/contract/why.ts'
import { ageQuery } from '#player/age.ts'
import { call } from '#player/api/client.ts'
import { useRequest } from '#player/api/request.ts'
import { useDocumentTitle } from '#player/frame/document-title.ts'
import { Horn } from '#player/frame/mark.tsx'
import { ProblemNotice } from '#player/frame/problem-notice.tsx'
import { appendPage, byKind, neighboursOf } from '#player/home/arrange.ts'
import { TitleCard } from '#player/home/title-card.tsx'
import { Link } from '#player/link.tsx'
import { FeedLink } from '#player/lists/feed-link.tsx'
import { feedAddress, homeAddress, regionAddress } from '#player/router.ts'
import { useSpeech } from '#player/words/words.ts'
import '#player/styles/regions.css'

/** Of the first page, as the hub writes it. */
const limit = 100

/** The country as tiles, every one a way to its page, and those around this one marked. */
function PlaceMap({ region }: { region: RegionCode }) {
  const { words } = useSpeech()
  const around = new Set(neighboursOf(region))
  return (
    <nav className="place-map" aria-label={words.pages.map}>
      {regionMap.map((row, rowIndex) =>
        row.map(
          (code, columnIndex) =>
            code && (
              <Link
                key={code}
                href={regionAddress(code)}
                className={around.has(code) ? 'place-tile place-near' : 'place-tile'}
                style={{ gridRow: rowIndex + 1, gridColumn: columnIndex + 1 }}
                aria-current={code === region ? 'page' : undefined}
              >
                {words.regions[code]}
              </Link>
            ),
        ),
      )}
    </nav>
  )
}

function Neighbours({ region }: { region: RegionCode }) {
  const { words } = useSpeech()
  return (
    <section className="place-around">
      <h2>{words.pages.neighbours}</h2>
      <nav className="chips" aria-label={words.pages.neighbours}>
        {neighboursOf(region).map((code) => (
          <Link key={code} href={regionAddress(code)}>
            {words.regions[code]}
          </Link>
        ))}
      </nav>
    </section>
  )
}

function Shelves({ region, titles }: { region: RegionCode; titles: TitlePage['titles'] }) {
  const { words } = useSpeech()
  return byKind(titles).map(({ kind, titles: shelf }) => (
    <section key={kind} style={{ '--titles': shelf.length } as CSSProperties}>
      <h2>
        <Link href={homeAddress({ region, kind })}>{words.kinds[kind]}</Link>
      </h2>
      <div className="grid">
        {shelf.map((title) => (
          <TitleCard key={title.id} title={title} shape="wide" why={placeIn({ list: 'newest' }, title)} />
        ))}
      </div>
    </section>
  ))
}

/** What there is from a region, by kind, and the regions around it. */
export default function RegionPage({ region }: { region: RegionCode }) {
  const { words, locale } = useSpeech()
  const query = { region, limit, ...ageQuery() }
  const { data, problem, reload } = useRequest(`region ${region} ${locale} ${query.ageAtMost}`, (signal) =>
    call('listTitles', { query, signal }),
  )
  const [later, setLater] = useState<TitlePage | null>(null)
  const name = words.regions[region]
  useDocumentTitle(name)
  // A page that does not come leaves its button, to be pressed again.
  const more = (cursor: string) =>
    call('listTitles', { query: { ...query, cursor } }).then(
      (page) => setLater((old) => ({ ...page, titles: appendPage(old?.titles ?? [], page.titles) })),
      () => undefined,
    )
  const titles = appendPage(data?.titles ?? [], later?.titles ?? [])
  const next = later ? later.next : (data?.next ?? null)
  return (
    <div className="home place">
      <section className="place-head">
        <div className="place-words">
          <h1>{name}</h1>
          <p className="shelf-note">{words.pages.regionNote(name)}</p>
          <FeedLink address={feedAddress('regions', region)} />
        </div>
        <PlaceMap region={region} />
      </section>
      {problem && <ProblemNotice problem={problem} retry={reload} />}
      {!data && !problem && <div className="page-waiting" />}
      {data && titles.length === 0 && (
        <div className="empty">
          <Horn size={56} />
          <p>{words.pages.regionEmpty}</p>
        </div>
      )}
      <div className="place-shelves">
        <Shelves region={region} titles={titles} />
      </div>
      {next && (
        <button type="button" className="button more" onClick={() => more(next)}>
          {words.home.more}
        </button>
      )}
      <Neighbours region={region} />
    </div>
  )
}
