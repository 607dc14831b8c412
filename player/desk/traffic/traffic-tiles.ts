import { minorPerUnit } from '#catalog/contract/money.ts'
import type { TrafficReport, TrafficSums } from '#catalog/contract/traffic.ts'
import { formatMoney } from '#player/format/money.ts'
import { formatBytes, formatNumber, formatPercent, orDash } from '#player/format/size.ts'
import type { Tile } from '#player/plot/tile.tsx'
import { besideBefore, hoursOf, shareOf, stallsPerHour, told } from '#player/studio/figures/told.ts'
import type { Speech } from '#player/words/words.ts'

export const domesticOf = ({ domesticBytes, homeBytes }: TrafficSums) => shareOf(domesticBytes, homeBytes)
export const hitsOf = ({ hitBytes, missBytes }: TrafficSums) => shareOf(hitBytes, hitBytes + missBytes)

/** What there is to say in short, each beside the time before. */
export function tilesOf(report: TrafficReport, { words, locale, language }: Speech): Tile[] {
  const said = words.traffic
  const { price, saved, nodes } = report
  const tile = besideBefore(report, said.before)
  const bytes = (value: number) => formatBytes(value, locale)
  const percent = (value: number) => formatPercent(value, locale)
  const number = (value: number) => told(value, locale)
  const money = (units: number) =>
    orDash(price, ({ currency }) =>
      formatMoney({ amount: Math.round(units * minorPerUnit), currency }, language),
    )
  return [
    tile(said.sent, (of) => of.bytes, bytes),
    tile(said.domestic, domesticOf, percent),
    tile(said.hits, hitsOf, percent),
    {
      name: said.saved,
      value: orDash(saved, money),
      note: price ? said.savedNote(money(price.domestic), money(price.external)) : said.noPrice,
    },
    tile(
      said.starts,
      (of) => of.starts,
      (value) => formatNumber(value, locale),
    ),
    tile(said.hours, (of) => hoursOf(of.seconds), number),
    tile(said.stalls, stallsPerHour, number),
    { name: said.fills, value: bytes(nodes.reduce((sum, { fillBytes }) => sum + fillBytes, 0)) },
  ]
}
