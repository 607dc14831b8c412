import { lazy, Suspense, useRef } from 'react'
import type { RegionCode, TitleKind, TitleView } from '#catalog/contract/title.ts'
import { placeIn } from '#catalog/contract/why.ts'
import { recall } from '#player/device.ts'
import { useDocumentTitle } from '#player/frame/document-title.ts'
import { Horn } from '#player/frame/mark.tsx'
import { ProblemNotice } from '#player/frame/problem-notice.tsx'
import { SearchForm } from '#player/frame/search-form.tsx'
import { Link } from '#player/link.tsx'
import { type Browse, homeAddress, isNarrowed } from '#player/router.ts'
import { Lines } from '#player/search/lines.tsx'
import { withWords } from '#player/with-words.ts'
import { useSpeech } from '#player/words/words.ts'
import { arrange, kindsOf, regionsOf } from './arrange.ts'
import { EditorsLists } from './editors-lists.tsx'
import { KindChips, KindTiles, RegionChips, RegionTiles } from './filters.tsx'
import { headingOf } from './heading.ts'
import { Lead } from './lead.tsx'
import { MoreFilters } from './more-filters.tsx'
import { TitleCard, TitleRow } from './title-card.tsx'
import { useTitles } from './titles.ts'

// Only hubs with channels have something to show.
const OnAir = withWords(['live'], () =>
  import('#player/live/on-air.tsx').catch(() => ({ default: () => null })),
)
// Only those who have begun something need it.
const GoOn = lazy(() => import('./go-on.tsx'))

/** Fewer places than this make a poor map; chips say it better. */
const enoughForMap = 4

function Empty({ browse }: { browse: Browse }) {
  const { words } = useSpeech()
  return (
    <div className="empty">
      <Horn size={56} />
      <p>{browse.q ? words.search.nothing(browse.q) : words.home.empty}</p>
      {browse.q ? (
        <Link href="/" className="button">
          {words.problem.home}
        </Link>
      ) : (
        <Link href="/upload" className="button primary">
          {words.home.emptyAction}
        </Link>
      )}
    </div>
  )
}

/** Kinds and regions seen so far: a filter that was offered stays offered while its own page is narrower. */
function useSeen(
  titles: readonly TitleView[],
  browse: Browse,
): { kinds: TitleKind[]; regions: RegionCode[] } {
  const seen = useRef<TitleView[]>([])
  const known = new Set(seen.current.map(({ id }) => id))
  seen.current = [...seen.current, ...titles.filter(({ id }) => !known.has(id))]
  const kinds = kindsOf(seen.current).map(({ kind }) => kind)
  const regions = regionsOf(seen.current).map(({ region }) => region)
  return {
    kinds: browse.kind && !kinds.includes(browse.kind) ? [...kinds, browse.kind] : kinds,
    regions: browse.region && !regions.includes(browse.region) ? [...regions, browse.region] : regions,
  }
}

export function HomePage({ browse }: { browse: Browse }) {
  const { words, locale } = useSpeech()
  const { titles, next, problem, busy, alike, marks, why, more, reload } = useTitles(browse, locale)
  const filtered = isNarrowed(browse)
  const { lead, list, cards } = arrange(titles ?? [], filtered)
  const { kinds, regions } = useSeen(titles ?? [], browse)
  const places = regionsOf(titles ?? [])
  const map = !filtered && places.length >= enoughForMap
  useDocumentTitle(filtered ? headingOf(browse, words) : words.home.title)
  return (
    <div className="home" aria-busy={busy}>
      {browse.q !== null && (
        <div className="search-here">
          <SearchForm autoFocus={browse.q === ''} />
        </div>
      )}
      {lead && (
        <div className={list.length > 0 ? 'first-band' : 'first-band alone'}>
          <Lead title={lead} />
          {list.length > 0 && (
            <section className="beside">
              <h2>{words.home.next}</h2>
              <ul className="rows">
                {list.map((title) => (
                  <TitleRow key={title.id} title={title} why={placeIn({ list: 'newest' }, title)} />
                ))}
              </ul>
            </section>
          )}
        </div>
      )}
      {!filtered && titles && (
        <Suspense>
          <OnAir />
        </Suspense>
      )}
      {!filtered && titles && recall('resume') !== null && (
        <Suspense>
          <GoOn />
        </Suspense>
      )}
      {!filtered && <EditorsLists />}
      {map && (
        <div className="map-band">
          <section>
            <h2>{words.home.byRegion}</h2>
            <RegionTiles regions={places} whole={next === null} />
          </section>
          <section>
            <h2>{words.home.byKind}</h2>
            <KindTiles kinds={kindsOf(titles ?? [])} whole={next === null} />
          </section>
        </div>
      )}
      {(cards.length > 0 || filtered) && (
        <section>
          {filtered && <h1>{headingOf(browse, words)}</h1>}
          {alike && <p role="status">{words.search.alike}</p>}
          <div className={map ? 'filters with-map' : 'filters'}>
            {(kinds.length > 1 || browse.kind) && <KindChips browse={browse} kinds={kinds} />}
            {(regions.length > 1 || browse.region) && <RegionChips browse={browse} regions={regions} />}
            {filtered && <MoreFilters key={homeAddress(browse)} browse={browse} />}
          </div>
          {!filtered && <h2>{words.home.fresh}</h2>}
          <div className={filtered ? 'grid' : 'grid first-wide'}>
            {cards.map((title) => (
              <TitleCard
                key={title.id}
                title={title}
                marks={marks[title.id]}
                why={why[title.id] ?? placeIn({ list: 'newest' }, title)}
              />
            ))}
          </div>
        </section>
      )}
      {browse.q && <Lines browse={{ ...browse, q: browse.q }} />}
      {titles?.length === 0 && <Empty browse={browse} />}
      {problem && <ProblemNotice problem={problem} retry={titles ? more : reload} />}
      {next && (
        <button type="button" className="button more" onClick={more} disabled={busy}>
          {words.home.more}
        </button>
      )}
      {!titles && busy && (
        <div className="grid waiting" aria-hidden="true">
          {['a', 'b', 'c', 'd', 'e'].map((place) => (
            <div key={place} />
          ))}
        </div>
      )}
    </div>
  )
}
