import { call } from '#player/api/client.ts'
import { useRequest } from '#player/api/request.ts'
import { formatPercent } from '#player/format/size.ts'
import { TimePlot } from '#player/plot/time-plot.tsx'
import { useSpeech } from '#player/words/words.ts'

/** As everybody writes a month in numbers: 11.2026. */
const monthOf = (month: string) => `${month.slice(5)}.${month.slice(0, 4)}`

/** How much of what was sent stayed in the country, month by month; nothing where no edge has sent anything. */
export function DomesticShare() {
  const { words, locale } = useSpeech()
  const { heading, note, share } = words.domesticShare
  const { data } = useRequest('domestic shares', (signal) => call('domesticShares', { signal }))
  const months = data?.months ?? []
  if (months.length === 0) return null
  const labels = months.map(({ month }) => monthOf(month))
  return (
    <TimePlot
      {...{ heading, note, labels, shape: 'bars' }}
      ends={[labels[0] ?? '', labels.at(-1) ?? '']}
      format={(value) => formatPercent(value, locale)}
      series={[{ name: share, tone: 'plain', values: months.map((month) => month.share) }]}
    />
  )
}
