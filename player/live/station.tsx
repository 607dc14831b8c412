import { useState } from 'react'
import '#player/styles/player.css'
import '#player/styles/seek.css'
import '#player/styles/watch.css'
import '#player/styles/over-picture.css'
import '#player/styles/broadcast.css'
import '#player/styles/station.css'
import type { ChannelView } from '#catalog/contract/channel.ts'
import { tell } from '#player/home/title-text.ts'
import { Icon } from '#player/icons/icon.tsx'
import { Link } from '#player/link.tsx'
import { ownerAddress } from '#player/router.ts'
import { Volume } from '#player/watch/controls.tsx'
import { Picture } from '#player/watch/picture.tsx'
import { languageName, useSpeech } from '#player/words/words.ts'
import type { ChannelProps } from './channel-page.tsx'
import { GuideLinks } from './guide-links.tsx'
import { ListenerCostPlot } from './listener-cost.tsx'
import { LiveBar } from './live-bar.tsx'
import { LiveClock } from './live-clock.tsx'
import { LiveNotes } from './live-notes.tsx'
import { oldestOf } from './place.ts'
import { endOf, startOf } from './programmes.ts'
import { Receivers } from './receivers.tsx'
import { Schedule } from './schedule.tsx'
import { SleepChoice } from './sleep-choice.tsx'
import { Songs } from './songs.tsx'
import { SoundChoice } from './sound-choice.tsx'
import { hoursOf } from './times.ts'
import { isOnAir } from './use-channels.ts'
import { type LivePlayerParts, useLivePlayer } from './use-live-player.ts'
import { weightLine } from './weight.ts'

const halfHourMs = 30 * 60_000

/** What is heard: a song where the station says so, else the programme. */
function Heard({ channel, player }: { channel: ChannelView; player: LivePlayerParts }) {
  const { words, language } = useSpeech()
  const { live } = words
  const { programme, isNear } = player.broadcast
  const text = programme && tell(programme.texts, language)
  const song = isNear ? channel.song : null
  return (
    <div className="station-heard">
      <span className="small">{isNear ? (song ? live.song : live.nowWord) : live.pastEdge}</span>
      <b lang={song ? undefined : text?.language}>{song ?? text?.title ?? live.unsaid}</b>
      {programme && text && (
        <span className="small">
          {song && <span lang={text.language}>{text.title} · </span>}
          {live.until(...hoursOf(endOf(programme)))}
        </span>
      )}
    </div>
  )
}

type FaceProps = { channel: ChannelView; player: LivePlayerParts; started: boolean; onStart(): void }

/** The one big button of a page. */
function PlayButton({ player, started, onStart }: Omit<FaceProps, 'channel'>) {
  const { live } = useSpeech().words
  const { media } = player.broadcast
  const playing = started && !media.paused
  return (
    <button
      type="button"
      className="station-play control-play"
      aria-label={playing ? live.stop : live.listen}
      onClick={() => (started ? player.act({ kind: 'toggle' }) : onStart())}
    >
      <Icon name={playing ? 'pause' : 'play'} size={40} />
    </button>
  )
}

/** The dial of a station: its time as a ruler, what is heard, and the buttons. */
function Face({ channel, player, started, onStart }: FaceProps) {
  const { words, language, locale } = useSpeech()
  const { live } = words
  const { broadcast, timers, video, act } = player
  const { programme, now, at, seek } = broadcast
  const text = tell(channel.texts, language)
  const goBack = (moment: number) => {
    seek(moment)
    onStart()
  }
  const oldest = oldestOf(channel, now)
  const mayBegin = programme !== null && startOf(programme) >= oldest
  return (
    <section className="station-face night" ref={player.setBox} aria-label={words.player.label}>
      <div className="station-top">
        <span className={isOnAir(channel) ? 'live-mark' : 'badge'}>{live.states[channel.state]}</span>
        {channel.region && <span className="badge">{words.regions[channel.region]}</span>}
      </div>
      <h1 lang={text.language}>{text.title}</h1>
      {text.description && (
        <p className="station-note" lang={text.language}>
          {text.description}
        </p>
      )}
      <div className="station-ruler">
        <LiveBar player={player} />
      </div>
      <div className="station-row">
        <PlayButton {...{ player, started, onStart }} />
        <Heard {...{ channel, player }} />
      </div>
      <div className="station-said">
        {started ? (
          <LiveNotes {...{ channel, player }} />
        ) : (
          <p className="small">
            {isOnAir(channel)
              ? weightLine(channel.renditions, words, locale)
              : live.stateNotes[channel.state]}
          </p>
        )}
      </div>
      {started && (
        <div className="station-clock">
          <LiveClock broadcast={broadcast} />
          <Volume video={video} media={broadcast.media} onAction={act} />
        </div>
      )}
      <div className="station-buttons">
        {mayBegin && programme && (
          <button type="button" className="button station-button" onClick={() => goBack(startOf(programme))}>
            <Icon name="rotate-ccw" />
            {live.hearFromStart}
          </button>
        )}
        {now - oldest >= halfHourMs && (
          <button type="button" className="button station-button" onClick={() => goBack(at - halfHourMs)}>
            <Icon name="rewind" />
            {live.half}
          </button>
        )}
        <SleepChoice timers={timers} mayEnd={programme !== null} />
      </div>
      {started && (
        <div className="station-sound">
          <Picture started={null} onVideo={player.setVideo}>
            {null}
          </Picture>
        </div>
      )}
    </section>
  )
}

function About({ channel }: { channel: ChannelView }) {
  const { words } = useSpeech()
  const spoken = channel.languages.filter((code) => code !== 'zxx').map((code) => languageName(code, words))
  return (
    <ul className="marks">
      <li className="badge">{words.age.mark(channel.ageMark)}</li>
      {spoken.length > 0 && <li className="badge">{spoken.join(', ')}</li>}
      <li>
        <Link href={ownerAddress(channel.owner.id)} className="badge">
          {channel.owner.name}
        </Link>
      </li>
    </ul>
  )
}

/** A radio station: nothing is fetched before somebody presses the button. */
export default function Station({ channel, begin, programmes, day, ofDay, onDay }: ChannelProps) {
  const player = useLivePlayer({ channel, programmes, begin })
  const [started, setStarted] = useState(begin !== null)
  const { broadcast } = player
  const start = () => setStarted(true)
  return (
    <div className="station">
      <div className="station-main">
        <Face {...{ channel, player, started }} onStart={start} />
        <SoundChoice channel={channel} engine={broadcast.engine} state={broadcast.state} />
        <Songs channel={channel} />
        <ListenerCostPlot channel={channel} />
        <Receivers channel={channel} />
        <About channel={channel} />
      </div>
      <div className="station-side">
        <Schedule
          {...{ channel, day, onDay }}
          programmes={ofDay}
          now={broadcast.now}
          playing={started ? (broadcast.programme?.id ?? null) : null}
          onPlay={(moment) => {
            broadcast.seek(moment)
            start()
          }}
        />
        <GuideLinks channel={channel} />
      </div>
    </div>
  )
}
