import type { ChannelKind, ChannelView } from '#catalog/contract/channel.ts'
import { type RegionCode, regionMap } from '#catalog/contract/region.ts'
import { useDocumentTitle } from '#player/frame/document-title.ts'
import { Horn } from '#player/frame/mark.tsx'
import { ProblemNotice } from '#player/frame/problem-notice.tsx'
import { Link } from '#player/link.tsx'
import { useSpeech } from '#player/words/words.ts'
import '#player/styles/live.css'
import { channelsAddress, guideAddress } from './addresses.ts'
import { ChannelRow } from './channel-row.tsx'
import { useChannels } from './use-channels.ts'
import { useNow } from './use-now.ts'

type Narrowed = { kind: ChannelKind | null; region: RegionCode | null }
const kinds = ['tv', 'radio'] as const
const lookMs = 10_000

function KindChoice({ kind, region }: Narrowed) {
  const { live } = useSpeech().words
  return (
    <nav className="chips" aria-label={live.kind}>
      {[null, ...kinds].map((each) => (
        <Link
          key={each}
          href={channelsAddress({ kind: each, region })}
          aria-current={each === kind ? 'true' : undefined}
        >
          {each === null ? live.everyKind : live.kinds[each]}
        </Link>
      ))}
    </nav>
  )
}

/** The country as tiles: where something is broadcast from, and how much. The chosen one again takes the choice away. */
function RegionMap({ kind, region, counts }: Narrowed & { counts: ReadonlyMap<RegionCode, number> }) {
  const { words } = useSpeech()
  return (
    <nav className="air-map" aria-label={words.live.byRegion}>
      {regionMap.map((row, rowIndex) =>
        row.map((code, columnIndex) => {
          if (!code) return null
          const count = counts.get(code) ?? 0
          const place = { gridRow: rowIndex + 1, gridColumn: columnIndex + 1 }
          if (count === 0 && code !== region)
            return (
              <span key={code} style={place} className="air-tile air-tile-empty" aria-hidden="true">
                {words.regions[code]}
              </span>
            )
          return (
            <Link
              key={code}
              href={channelsAddress({ kind, region: code === region ? null : code })}
              style={place}
              className="air-tile"
              aria-current={code === region ? 'true' : undefined}
            >
              {words.regions[code]}
              <small>{words.live.count(count)}</small>
            </Link>
          )
        }),
      )}
    </nav>
  )
}

/** The same for a narrow screen: only places that have something. */
function RegionChoice({ kind, region, counts }: Narrowed & { counts: ReadonlyMap<RegionCode, number> }) {
  const { words } = useSpeech()
  const places = regionMap.flat().filter((code) => code !== null && (counts.has(code) || code === region))
  if (places.length < 2) return null
  return (
    <nav className="chips air-places" aria-label={words.live.byRegion}>
      {[null, ...places].map((code) => (
        <Link
          key={code}
          href={channelsAddress({ kind, region: code })}
          aria-current={code === region ? 'true' : undefined}
        >
          {code === null ? words.live.everyRegion : words.regions[code]}
        </Link>
      ))}
    </nav>
  )
}

function Empty({ whole }: { whole: boolean }) {
  const { live } = useSpeech().words
  return (
    <div className="empty">
      <Horn size={56} />
      <p>{whole ? live.empty : live.emptyHere}</p>
      {whole && <p className="small">{live.emptyNote}</p>}
    </div>
  )
}

function countsOf(channels: readonly ChannelView[]): Map<RegionCode, number> {
  const counts = new Map<RegionCode, number>()
  for (const { region } of channels) if (region) counts.set(region, (counts.get(region) ?? 0) + 1)
  return counts
}

/** Television and radio: what is on now and next, by kind and by region. */
export default function ChannelsPage({ kind, region }: Narrowed) {
  const { words } = useSpeech()
  const { live } = words
  const { data, problem, reload } = useChannels()
  const now = useNow(lookMs)
  useDocumentTitle(live.title)
  const ofKind = data?.filter((channel) => kind === null || channel.kind === kind) ?? []
  const counts = countsOf(ofKind)
  const shown = ofKind.filter((channel) => region === null || channel.region === region)
  return (
    <div className="home air">
      <section className="air-head">
        <div className="air-about">
          <h1>{live.title}</h1>
          <p className="shelf-note">{live.lead}</p>
          <Link href={guideAddress()} className="button air-guide">
            {live.guide}
          </Link>
          {data && data.length > 0 && <KindChoice {...{ kind, region }} />}
        </div>
        {counts.size > 0 && <RegionMap {...{ kind, region, counts }} />}
        {counts.size > 0 && <RegionChoice {...{ kind, region, counts }} />}
      </section>
      {problem && !data && <ProblemNotice problem={problem} retry={reload} />}
      {!data && !problem && <div className="page-waiting" />}
      {data && shown.length === 0 && <Empty whole={data.length === 0} />}
      {kinds
        .filter((each) => shown.some((channel) => channel.kind === each))
        .map((each) => (
          <section key={each}>
            <h2>{live.kinds[each]}</h2>
            <ul className="air-rows">
              {shown
                .filter((channel) => channel.kind === each)
                .map((channel) => (
                  <ChannelRow key={channel.id} channel={channel} now={now} />
                ))}
            </ul>
          </section>
        ))}
    </div>
  )
}
