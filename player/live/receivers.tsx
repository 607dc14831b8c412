import type { ChannelView } from '#catalog/contract/channel.ts'
import { CopyButton } from '#player/frame/copied.tsx'
import { useSpeech } from '#player/words/words.ts'

/** Addresses that receivers open which know nothing of pages: a stream without an end, as Icecast sends it. */
export function Receivers({ channel }: { channel: ChannelView }) {
  const { live } = useSpeech().words
  const addresses = [`${location.origin}/radio/${channel.id}.aac`]
  return (
    <section className="receivers">
      <h2>{live.receivers}</h2>
      <p className="small">{live.receiversNote}</p>
      <ul>
        {addresses.map((address) => (
          <li key={address}>
            <code dir="ltr">{address}</code>
            <CopyButton text={address} copy={live.copy} copied={live.copied} />
          </li>
        ))}
      </ul>
    </section>
  )
}
