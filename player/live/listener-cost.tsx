import type { ChannelView } from '#catalog/contract/channel.ts'
import { call } from '#player/api/client.ts'
import { useLast, useRequest } from '#player/api/request.ts'
import { formatBytes, formatNumber } from '#player/format/size.ts'
import { ShareList } from '#player/plot/share-list.tsx'
import { useSpeech } from '#player/words/words.ts'
import { rateOf } from './sound-choice.tsx'

/** What an hour of one listener costs the station, rendition by rendition, drawn to scale; nothing where no price is set. */
export function ListenerCostPlot({ channel }: { channel: ChannelView }) {
  const { words, locale } = useSpeech()
  const { live } = words
  const { id, renditions } = channel
  const { data } = useLast(
    id,
    useRequest(`cost ${id} ${renditions.length}`, (signal) =>
      call('listenerCost', { params: { id }, signal }),
    ),
  )
  const price = data?.price
  if (!price || data.renditions.length === 0) return null
  const dearest = Math.max(...data.renditions.map(({ external }) => external ?? 0))
  const money = (value: number | null) =>
    `${formatNumber(value ?? 0, locale, 3)}\u00a0${price.currency === 'KZT' ? '₸' : price.currency}`
  const rows = data.renditions.flatMap(({ name, bytesPerHour, domestic, external }) => {
    const rate = rateOf({
      ...{ name, height: null, averageBandwidth: (bytesPerHour * 8) / 3600 },
    })
    const sound = name.startsWith('o') ? live.opus(rate) : live.aac(rate)
    const size = formatBytes(bytesPerHour, locale)
    return [[domestic, words.watch.domestic] as const, [external, words.watch.external] as const].map(
      ([cost, way]) => ({
        name: `${sound}, ${way}`,
        told: `${money(cost)} · ${size}`,
        share: dearest > 0 ? (cost ?? 0) / dearest : 0,
      }),
    )
  })
  return <ShareList heading={live.cost} note={live.costNote} rows={rows} />
}
