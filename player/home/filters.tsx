import { regionMap } from '#catalog/contract/region.ts'
import type { RegionCode, TitleKind } from '#catalog/contract/title.ts'
import { Link } from '#player/link.tsx'
import { Syrmaq } from '#player/poster/syrmaq.tsx'
import { type Browse, homeAddress, isNarrowed, regionAddress } from '#player/router.ts'
import { useSpeech } from '#player/words/words.ts'

/** Kinds as chips; `kinds` are those that exist. The chosen one again takes the filter away. */
export function KindChips({ browse, kinds }: { browse: Browse; kinds: readonly TitleKind[] }) {
  const { words } = useSpeech()
  return (
    <nav className="chips kind-chips" aria-label={words.home.byKind}>
      <Link href={homeAddress({ ...browse, kind: null })} aria-current={browse.kind ? undefined : 'true'}>
        {words.home.all}
      </Link>
      {kinds.map((kind) => (
        <Link
          key={kind}
          href={homeAddress({ ...browse, kind })}
          aria-current={browse.kind === kind ? 'true' : undefined}
        >
          {words.kinds[kind]}
        </Link>
      ))}
    </nav>
  )
}

type Kinds = readonly { kind: TitleKind; count: number }[]

/** Kinds with the ornament each one's posters wear. Counts as with the tiles. */
export function KindTiles({ kinds, whole }: { kinds: Kinds; whole: boolean }) {
  const { words } = useSpeech()
  return (
    <nav className="kind-tiles" aria-label={words.home.byKind}>
      {kinds.map(({ kind, count }) => (
        <Link key={kind} href={homeAddress({ kind })}>
          <span className="poster poster-square">
            <Syrmaq id={kind} kind={kind} shape="square" />
          </span>
          <span>
            {words.kinds[kind]}
            {whole && <small>{words.home.count(count)}</small>}
          </span>
        </Link>
      ))}
    </nav>
  )
}

type Regions = readonly { region: RegionCode; count: number }[]

export function RegionChips({ browse, regions }: { browse: Browse; regions: readonly RegionCode[] }) {
  const { words } = useSpeech()
  return (
    <nav className="chips" aria-label={words.home.byRegion}>
      <Link href={homeAddress({ ...browse, region: null })} aria-current={browse.region ? undefined : 'true'}>
        {words.home.allRegions}
      </Link>
      {regions.map((region) => (
        <Link
          key={region}
          // What is narrowed already is narrowed further; else a region has a page of its own.
          href={isNarrowed(browse) ? homeAddress({ ...browse, region }) : regionAddress(region)}
          aria-current={browse.region === region ? 'true' : undefined}
        >
          {words.regions[region]}
        </Link>
      ))}
    </nav>
  )
}

/** The country as tiles. Only places that have something are links; a count is shown when it is the whole one. */
export function RegionTiles({ regions, whole }: { regions: Regions; whole: boolean }) {
  const { words } = useSpeech()
  const counts = new Map(regions.map(({ region, count }) => [region, count]))
  return (
    <nav className="tiles" aria-label={words.home.byRegion}>
      {regionMap.map((row, rowIndex) =>
        row.map((region, columnIndex) => {
          if (!region) return null
          const count = counts.get(region)
          const place = { gridRow: rowIndex + 1, gridColumn: columnIndex + 1 }
          return count ? (
            <Link key={region} href={regionAddress(region)} style={place} className="tile">
              {words.regions[region]}
              <span>{whole ? words.home.count(count) : ''}</span>
            </Link>
          ) : (
            <span key={region} style={place} className="tile tile-empty" aria-hidden="true">
              {words.regions[region]}
            </span>
          )
        }),
      )}
    </nav>
  )
}
