import { useState } from 'react'
import type { ChannelView } from '#catalog/contract/channel.ts'
import { call } from '#player/api/client.ts'
import { useRequest } from '#player/api/request.ts'
import { ProblemNotice } from '#player/frame/problem-notice.tsx'
import { tell } from '#player/home/title-text.ts'
import { Icon } from '#player/icons/icon.tsx'
import { Link } from '#player/link.tsx'
import { channelInStudio } from '#player/live/addresses.ts'
import { LetterTile } from '#player/live/letter-tile.tsx'
import { useEvery } from '#player/live/use-channels.ts'
import { navigate } from '#player/router.ts'
import { useSpeech } from '#player/words/words.ts'
import '#player/styles/live.css'
import '#player/styles/complaints.css'
import '#player/styles/details.css'
import '#player/styles/title-editor.css'
import '#player/styles/upload-form.css'
import '#player/styles/studio-channels.css'
import { SignedInPage } from '../signed-in-page.tsx'
import { ChannelForm } from './channel-form.tsx'
import { StateLine } from './state-line.tsx'

const lookMs = 5000

function Row({ channel }: { channel: ChannelView }) {
  const { words, language } = useSpeech()
  const text = tell(channel.texts, language)
  const about = [words.channels.kinds[channel.kind], channel.region && words.regions[channel.region]]
  return (
    <li className="channel-row">
      <LetterTile id={channel.id} name={text.title} />
      <div className="channel-words">
        <h2 lang={text.language}>
          <Link href={channelInStudio(channel.id)}>{text.title}</Link>
        </h2>
        <p className="meta">{about.filter(Boolean).join(' · ')}</p>
        <StateLine state={channel.state} />
        {channel.licences.length === 0 && <p className="small">{words.channels.noLicence}</p>}
      </div>
      <Link href={channelInStudio(channel.id)} className="button">
        {words.channels.open}
      </Link>
    </li>
  )
}

function Mine() {
  const { words, language } = useSpeech()
  const { channels } = words
  const { data, problem, reload } = useRequest(`my channels ${language}`, (signal) =>
    call('listChannels', { query: { scope: 'mine' }, signal }),
  )
  useEvery(reload, lookMs)
  const [adding, setAdding] = useState(false)
  if (problem && !data) return <ProblemNotice problem={problem} retry={reload} />
  if (!data) return <div className="page-waiting" />
  if (adding)
    return (
      <ChannelForm onMade={({ id }) => navigate(channelInStudio(id))} onCancel={() => setAdding(false)} />
    )
  return (
    <div className="my-channels">
      <div>
        <button type="button" className="button primary" onClick={() => setAdding(true)}>
          <Icon name="plus" size={18} />
          {channels.add}
        </button>
      </div>
      {data.channels.length === 0 && <p>{channels.none}</p>}
      <ul>
        {data.channels.map((channel) => (
          <Row key={channel.id} channel={channel} />
        ))}
      </ul>
    </div>
  )
}

/** Channels of one's own: how they are, and the way to make one. */
export default function ChannelsPage() {
  const { channels } = useSpeech().words
  return (
    <SignedInPage heading={channels.title} note={channels.note}>
      <Mine />
    </SignedInPage>
  )
}
