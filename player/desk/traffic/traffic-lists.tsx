import type { TrafficReport, TrafficSums } from '#catalog/contract/traffic.ts'
import { formatBytes, formatNumber, formatPercent, orDash } from '#player/format/size.ts'
import { formatClock } from '#player/format/time.ts'
import { tell } from '#player/home/title-text.ts'
import { Link } from '#player/link.tsx'
import { channelAddress } from '#player/live/addresses.ts'
import { FactBox } from '#player/plot/fact-box.tsx'
import { FigureTable } from '#player/plot/figure-table.tsx'
import { ShareList } from '#player/plot/share-list.tsx'
import { watchAddress } from '#player/router.ts'
import { hoursOf, placesOf, shareOf, told } from '#player/studio/figures/told.ts'
import { useSpeech } from '#player/words/words.ts'
import { domesticOf, hitsOf } from './traffic-tiles.ts'

/** Who sent it, and to whose networks. */
export function Networks({ nodes, zones, sums }: Pick<TrafficReport, 'nodes' | 'zones' | 'sums'>) {
  const { words, locale } = useSpeech()
  const said = words.traffic
  const row = (name: string, { bytes }: TrafficSums) => {
    const share = shareOf(bytes, sums.bytes) ?? 0
    return { name, share, told: `${formatBytes(bytes, locale)} · ${formatPercent(share, locale)}` }
  }
  const places = placesOf(words)
  return (
    <>
      <ShareList heading={said.nodes} rows={nodes.map((node) => row(node.node, node))} />
      <ShareList
        heading={said.networks}
        rows={zones.map((zone) => row(`${zone.zone} (${places[zone.region] ?? zone.region})`, zone))}
      />
    </>
  )
}

/** Titles or channels, most bytes first. */
export function Subjects({ of, rows }: { of: 'titles' | 'channels'; rows: TrafficReport['titles'] }) {
  const { words, locale, language } = useSpeech()
  const said = words.traffic
  if (rows.length === 0) return null
  const percent = (share: number | null) => orDash(share, (value) => formatPercent(value, locale))
  const addressOf = of === 'titles' ? watchAddress : channelAddress
  return (
    <section className="figure-part figure-whole">
      <h2>{said[of]}</h2>
      <FigureTable
        label={said[of]}
        columns={[said.name, said.sent, said.domestic, said.hits, said.starts, said.hours]}
      >
        {rows.map((row) => (
          <tr key={row.id}>
            <th scope="row">
              <Link href={addressOf(row.id)}>{tell(row.texts, language).title}</Link>
            </th>
            <td>{formatBytes(row.bytes, locale)}</td>
            <td>{percent(domesticOf(row))}</td>
            <td>{percent(hitsOf(row))}</td>
            <td>{formatNumber(row.starts, locale)}</td>
            <td>{told(hoursOf(row.seconds), locale)}</td>
          </tr>
        ))}
      </FigureTable>
    </section>
  )
}

/** How far the lines of each node were read. */
export function Logs({ logs, nodes }: Pick<TrafficReport, 'logs' | 'nodes'>) {
  const { words, locale } = useSpeech()
  const said = words.traffic
  const failed = new Map(nodes.map((each) => [each.node, each.failed]))
  if (logs.length === 0) return null
  return (
    <FactBox heading={said.logs}>
      <ul className="fact-list">
        {logs.map(({ node, readAt, lines, faults, gaps }) => (
          <li key={node}>
            <bdi dir="ltr">{node}</bdi>
            <span>{readAt === null ? said.neverRead : said.read(formatClock(readAt, words))}</span>
            <span className="small">{said.lines(formatNumber(lines, locale))}</span>
            {(failed.get(node) ?? 0) > 0 && (
              <span className="wrong">
                {said.failed}: {formatNumber(failed.get(node) ?? 0, locale)}
              </span>
            )}
            {faults > 0 && <span className="wrong">{said.faults(formatNumber(faults, locale))}</span>}
            {gaps > 0 && <span className="wrong">{said.gaps(formatNumber(gaps, locale))}</span>}
          </li>
        ))}
      </ul>
    </FactBox>
  )
}
