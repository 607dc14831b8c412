import type { ChannelView } from '#catalog/contract/channel.ts'
import { call } from '#player/api/client.ts'
import { useLast, useRequest } from '#player/api/request.ts'
import { ProblemNotice } from '#player/frame/problem-notice.tsx'
import { tell } from '#player/home/title-text.ts'
import { Link } from '#player/link.tsx'
import { channelAddress, channelsInStudio } from '#player/live/addresses.ts'
import { useEvery } from '#player/live/use-channels.ts'
import { useSpeech } from '#player/words/words.ts'
import '#player/styles/live.css'
import '#player/styles/broadcast.css'
import '#player/styles/complaints.css'
import '#player/styles/details.css'
import '#player/styles/imports.css'
import '#player/styles/plot.css'
import '#player/styles/title-editor.css'
import '#player/styles/title-panels.css'
import '#player/styles/upload-form.css'
import '#player/styles/watch.css'
import '#player/styles/studio-channels.css'
import { SectionTabs, useSection } from '../section-tabs.tsx'
import { SignedInPage } from '../signed-in-page.tsx'
import { AirPanel, type PanelProps } from './air-panel.tsx'
import { GuideEditor } from './guide-editor.tsx'
import { HealthPanel } from './health-panel.tsx'
import { LicencesPanel } from './licences-panel.tsx'
import { SenderPanel } from './sender-panel.tsx'
import { SettingsPanel } from './settings-panel.tsx'
import { SharesPanel } from './shares-panel.tsx'

const sections = ['air', 'health', 'sender', 'guide', 'shares', 'licences', 'settings'] as const
type Section = (typeof sections)[number]

/** How a channel is changes by itself, ms. */
const lookMs = 3000

function Body({ section, ...props }: PanelProps & { section: Section }) {
  const { id } = props.channel
  switch (section) {
    case 'air':
      return <AirPanel {...props} />
    case 'health':
      return <HealthPanel channel={props.channel} />
    case 'sender':
      return <SenderPanel channelId={id} />
    case 'guide':
      return <GuideEditor channelId={id} />
    case 'shares':
      return <SharesPanel channelId={id} />
    case 'licences':
      return <LicencesPanel {...props} />
    case 'settings':
      return <SettingsPanel {...props} />
  }
}

function Work({ channel, onChanged }: { channel: ChannelView; onChanged(): void }) {
  const { words, language } = useSpeech()
  const { channels } = words
  const [section, setSection] = useSection(sections)
  const text = tell(channel.texts, language)
  return (
    <article className="channel-work">
      <div className="title-head">
        <Link href={channelsInStudio}>{channels.back}</Link>
        <h2 lang={text.language}>{text.title}</h2>
        <Link href={channelAddress(channel.id)}>{channels.see}</Link>
      </div>
      <SectionTabs
        {...{ sections, section }}
        label={channels.tabs.label}
        names={channels.tabs}
        onChange={setSection}
        panel="channel-section"
      />
      <div role="tabpanel" id="channel-section" aria-labelledby={`tab-${section}`}>
        <Body key={section} {...{ section, channel, onChanged }} />
      </div>
    </article>
  )
}

function OneChannel({ id }: { id: string }) {
  const { language } = useSpeech()
  const { data, problem, reload } = useLast(
    id,
    useRequest(`studio channel ${id} ${language}`, (signal) =>
      call('channel', { params: { id }, typed: true, signal }),
    ),
  )
  useEvery(reload, lookMs)
  if (data) return <Work channel={data} onChanged={reload} />
  if (problem) return <ProblemNotice problem={problem} retry={reload} />
  return <div className="page-waiting" />
}

/** One channel of one's own: how it is, what feeds it, its guide, what the law counts, its licences and settings. */
export default function ChannelPage({ id }: { id: string }) {
  const { channels } = useSpeech().words
  return (
    <SignedInPage heading={channels.title} note="">
      <OneChannel id={id} />
    </SignedInPage>
  )
}
