import type { ChannelView } from '#catalog/contract/channel.ts'
import { streams } from '#catalog/contract/routes.ts'
import { apiAddress } from '#player/api/client.ts'
import { Link } from '#player/link.tsx'
import { useSpeech } from '#player/words/words.ts'
import { guideAddress } from './addresses.ts'

/** The guide of a channel for other programmes, and that of all channels. */
export function GuideLinks({ channel: { id } }: { channel: Pick<ChannelView, 'id'> }) {
  const { live } = useSpeech().words
  return (
    <p className="guide-links">
      <Link href={guideAddress()}>{live.guide}</Link>
      <a href={apiAddress(streams.guideIcs, { id })}>{live.calendar}</a>
      <a href={apiAddress(streams.guideXml, { id })}>{live.xmltv}</a>
    </p>
  )
}
