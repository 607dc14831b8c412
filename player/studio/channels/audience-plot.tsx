import type { ChannelFigures } from '#catalog/contract/channel-health.ts'
import { TimePlot } from '#player/plot/time-plot.tsx'
import { useSpeech } from '#player/words/words.ts'
import { told } from '../figures/told.ts'
import { audienceBins, binEnds, binLabels } from './health-told.ts'

/** How many watched or listened, on average and at most, hour by hour or day by day. */
export function AudiencePlot({
  figures: { hours, from },
  perBin,
}: {
  figures: ChannelFigures
  perBin: 1 | 24
}) {
  const { words, locale } = useSpeech()
  const { channelHealth: said, figures } = words
  const bins = audienceBins(hours, perBin, Date.now())
  const axis = { from, perBin }
  return (
    <TimePlot
      heading={perBin === 1 ? said.byHour : said.byDay}
      note={said.meanNote}
      shape="bars"
      labels={binLabels(bins, axis, words)}
      ends={binEnds(bins, axis)}
      format={(value) => told(value, locale)}
      series={[
        { name: figures.inside, tone: 'plain', values: bins.map(({ domestic }) => domestic) },
        { name: figures.outside, tone: 'hatched', values: bins.map(({ external }) => external) },
        { name: said.most, tone: 'before', values: bins.map(({ most }) => most) },
      ]}
    />
  )
}
