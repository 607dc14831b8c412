import { call } from '#player/api/client.ts'
import { useRequest } from '#player/api/request.ts'
import { formatBytes, formatPercent, orDash } from '#player/format/size.ts'
import { ShareList } from '#player/plot/share-list.tsx'
import { useSpeech } from '#player/words/words.ts'
import { placesOf, shareOf } from './told.ts'

/** What a title took of the network, by the regions of its viewers; nothing where no edge has sent it. */
export function TitleRegions({ id, days }: { id: string; days: number }) {
  const { words, locale } = useSpeech()
  const said = words.traffic
  const { data } = useRequest(`traffic of ${id} ${days}`, (signal) =>
    call('titleTraffic', { params: { id }, query: { days }, signal }),
  )
  if (!data || data.bytes === 0) return null
  const places = placesOf(words)
  const percent = (share: number | null) => orDash(share, (value) => formatPercent(value, locale))
  return (
    <ShareList
      heading={said.regions}
      note={said.regionsNote(
        formatBytes(data.bytes, locale),
        percent(shareOf(data.domesticBytes, data.homeBytes)),
      )}
      rows={data.regions.map(({ region, bytes }) => ({
        name: region === null ? said.otherRegions : (places[region] ?? region),
        share: bytes / data.bytes,
        told: `${formatBytes(bytes, locale)} · ${percent(bytes / data.bytes)}`,
      }))}
    />
  )
}
