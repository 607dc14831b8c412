import type { ChannelView } from '#catalog/contract/channel.ts'
import { call } from '#player/api/client.ts'
import { useLast, useRequest } from '#player/api/request.ts'
import { formatNumber } from '#player/format/size.ts'
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
  const rows = data.renditions.flatMap(({ name, domestic, external }) => {
    // As it is called above; what it costs has the heads of its packets in it, too.
    const known = renditions.find((rendition) => rendition.name === name)
    if (!known) return []
    const rate = rateOf(known)
    const sound = name.startsWith('o') ? live.opus(rate) : live.aac(rate)
    return [[domestic, words.watch.domestic] as const, [external, words.watch.external] as const].map(
      ([cost, way]) => ({
        name: `${sound}, ${way}`,
        told: money(cost),
        share: dearest > 0 ? (cost ?? 0) / dearest : 0,
      }),
    )
  })
  return <ShareList heading={live.cost} note={live.costNote} rows={rows} />
}
