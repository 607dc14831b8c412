import type { ChannelHour } from '#catalog/contract/channel-health.ts'
import { TimePlot } from '#player/plot/time-plot.tsx'
import { useSpeech } from '#player/words/words.ts'
import { told } from '../figures/told.ts'
import { audienceBins, binLabel, endLabel } from './health-told.ts'

/** How many watched or listened, on average and at most, hour by hour or day by day. */
export function AudiencePlot({ hours, perBin }: { hours: readonly ChannelHour[]; perBin: 1 | 24 }) {
  const { words, locale } = useSpeech()
  const { channelHealth: said, figures } = words
  const bins = audienceBins(hours, perBin, Date.now())
  const labels = bins.map((bin) => binLabel(bin, perBin, words))
  return (
    <TimePlot
      heading={perBin === 1 ? said.byHour : said.byDay}
      note={said.meanNote}
      shape="bars"
      labels={labels}
      ends={[endLabel(bins[0], bins.length), endLabel(bins.at(-1), bins.length)]}
      format={(value) => told(value, locale)}
      series={[
        { name: figures.inside, tone: 'plain', values: bins.map(({ domestic }) => domestic) },
        { name: figures.outside, tone: 'hatched', values: bins.map(({ external }) => external) },
        { name: said.most, tone: 'before', values: bins.map(({ most }) => most) },
      ]}
    />
  )
}
