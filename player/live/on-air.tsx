import { Link } from '#player/link.tsx'
import { useSpeech } from '#player/words/words.ts'
import '#player/styles/live.css'
import { channelsAddress, guideAddress } from './addresses.ts'
import { ChannelRow } from './channel-row.tsx'
import { isOnAir, useChannels } from './use-channels.ts'
import { useNow } from './use-now.ts'

const mostShown = 6
/** A bar of an hour moves by a pixel in so much time, ms. */
const lookMs = 10_000

/** On the front page: what is on air now. Nothing where nothing is. */
export default function OnAir() {
  const { words } = useSpeech()
  const { data } = useChannels()
  const now = useNow(lookMs)
  const shown = data?.filter(isOnAir).slice(0, mostShown) ?? []
  if (!data || shown.length === 0) return null
  return (
    <section className="on-air" aria-labelledby="on-air-name">
      <div className="section-head">
        <h2 id="on-air-name">{words.live.now}</h2>
        <span className="on-air-links">
          <Link href={guideAddress()}>{words.live.guide}</Link>
          <Link href={channelsAddress()}>{words.live.all(data.length)}</Link>
        </span>
      </div>
      <ul className="air-rows">
        {shown.map((channel) => (
          <ChannelRow key={channel.id} channel={channel} now={now} />
        ))}
      </ul>
    </section>
  )
}
