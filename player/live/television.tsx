import '#player/styles/player.css'
import '#player/styles/seek.css'
import '#player/styles/player-menus.css'
import '#player/styles/watch.css'
import '#player/styles/over-picture.css'
import '#player/styles/player-full-screen.css'
import '#player/styles/broadcast.css'
import { useStore } from '#player/use-store.ts'
import { theatre } from '#player/watch/settings.ts'
import { ChannelAbout, HourWeights, NowNext } from './channel-about.tsx'
import type { ChannelProps } from './channel-page.tsx'
import { GuideLinks } from './guide-links.tsx'
import { LivePlayer } from './live-player.tsx'
import { Schedule } from './schedule.tsx'
import { useLivePlayer } from './use-live-player.ts'

/** Watching a channel: the picture, what is on, the day beside it, and what it weighs. */
export default function Television({ channel, begin, programmes, day, ofDay, onDay }: ChannelProps) {
  const player = useLivePlayer({ channel, programmes, begin })
  const wide = useStore(theatre.store)
  const { broadcast } = player
  const play = (moment: number) => {
    broadcast.seek(moment)
    scrollTo({ top: 0, behavior: 'smooth' })
  }
  return (
    <div className={`watch live${wide ? ' theatre' : ''}`}>
      <div className="watch-picture">
        <LivePlayer {...{ channel, player }} />
      </div>
      <div className="watch-about">
        <NowNext {...{ channel, player, programmes }} />
        <ChannelAbout channel={channel} />
      </div>
      <div className="watch-main">
        <HourWeights channel={channel} />
      </div>
      <div className="watch-side">
        <Schedule
          {...{ channel, day, onDay }}
          programmes={ofDay}
          now={broadcast.now}
          playing={broadcast.programme?.id ?? null}
          onPlay={play}
        />
        <GuideLinks channel={channel} />
      </div>
    </div>
  )
}
