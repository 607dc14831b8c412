import type { Figures } from '#catalog/contract/figures.ts'
import { formatNumber, formatPercent } from '#player/format/size.ts'
import { ShareList } from '#player/plot/share-list.tsx'
import { TimePlot } from '#player/plot/time-plot.tsx'
import { useSpeech } from '#player/words/words.ts'
import { dayLabels, hoursOf, retention, shareOf, shortDay, stallsPerHour, told } from './told.ts'

/** Day by day, with how far people come. */
export function FigurePlots({ figures }: { figures: Figures }) {
  const { words, locale } = useSpeech()
  const said = words.figures
  const labels = dayLabels(figures, words)
  const ends = [shortDay(figures.from), shortDay(figures.until)] as const
  const values = (of: (day: Figures['days'][number]) => number | null) => figures.days.map(of)
  const shared = { labels, ends, format: (value: number) => told(value, locale) }
  return (
    <div className="plots">
      <TimePlot
        {...shared}
        heading={said.startsByDay}
        shape="bars"
        whole
        series={[{ name: said.starts, tone: 'plain', values: values(({ starts }) => starts) }]}
      />
      <TimePlot
        {...shared}
        heading={said.hoursByDay}
        shape="bars"
        series={[
          { name: said.inside, tone: 'plain', values: values((day) => hoursOf(day.domesticSeconds)) },
          {
            name: said.outside,
            tone: 'hatched',
            values: values((day) => hoursOf(day.seconds - day.domesticSeconds)),
          },
        ]}
      />
      <TimePlot
        heading={said.reached}
        note={said.reachedNote}
        shape="bars"
        labels={figures.tenths.map((_, n) => said.part(n * 10, n * 10 + 10))}
        ends={[formatPercent(0, locale), formatPercent(1, locale)]}
        format={(value) => formatPercent(value, locale)}
        series={[{ name: said.share, tone: 'plain', values: retention(figures) }]}
      />
      <TimePlot
        {...shared}
        heading={said.stallsByDay}
        shape="lines"
        series={[{ name: said.stalls, tone: 'plain', values: values(stallsPerHour) }]}
      />
    </div>
  )
}

/** In what quality, over which networks and from where. */
export function FigureShares({ figures }: { figures: Figures }) {
  const { words, locale } = useSpeech()
  const said = words.figures
  const row = (name: string, part: number, whole: number, count?: number) => {
    const share = shareOf(part, whole) ?? 0
    const percent = formatPercent(share, locale)
    return {
      name,
      share,
      told: count === undefined ? percent : `${formatNumber(count, locale)} · ${percent}`,
    }
  }
  const { seconds, starts } = figures.sums
  const rungs = figures.rungs.toReversed()
  const countryName = (country: string | null, name: string | null) =>
    name ?? (country === null ? said.others : said.unknownCountry)
  return (
    <div className="plots plots-three">
      <ShareList
        heading={said.rungs}
        rows={rungs.map((rung) => row(rung.side === 0 ? said.sound : `${rung.side}p`, rung.seconds, seconds))}
      />
      <ShareList
        heading={said.networks}
        rows={figures.networks.map((each) => row(said.network[each.network], each.seconds, seconds))}
      />
      <ShareList
        heading={said.countries}
        note={said.countriesNote}
        rows={figures.countries.map((each) =>
          row(countryName(each.country, each.name), each.starts, starts, each.starts),
        )}
      />
    </div>
  )
}
