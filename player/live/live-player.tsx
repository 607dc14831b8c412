import { lazy, Suspense } from 'react'
import type { ChannelView } from '#catalog/contract/channel.ts'
import { Poster } from '#player/poster/poster.tsx'
import { Controls } from '#player/watch/controls.tsx'
import { Stage } from '#player/watch/stage.tsx'
import { useSpeech } from '#player/words/words.ts'
import { LiveBar } from './live-bar.tsx'
import { LiveClock } from './live-clock.tsx'
import { LiveNotes } from './live-notes.tsx'
import type { LivePlayerParts } from './use-live-player.ts'

// After the picture, for those who ask.
const HelpDialog = lazy(() => import('#player/watch/help-dialog.tsx'))

/** The art of a channel, as a title of its kind has it. */
export const artOf = ({ id, kind }: ChannelView) =>
  ({ id, kind: kind === 'radio' ? 'radio' : 'broadcast', poster: null }) as const

/** The player of a channel: that of titles, with a bar by the clock. */
export function LivePlayer({ channel, player }: { channel: ChannelView; player: LivePlayerParts }) {
  const { words } = useSpeech()
  const { broadcast, full, idle, video, subtitles, timers, act, status } = player
  const { media, state, engine } = broadcast
  const big = (media.paused && !media.begun && status === 'none') || state.blocked
  const away = full && idle && !media.paused
  return (
    <section
      className={`player night live-player${full ? ' full' : ''}${away ? ' idle' : ''}`}
      ref={player.setBox}
      aria-label={words.player.label}
    >
      <Stage
        {...{ media, video, subtitles, big }}
        poster={<Poster title={artOf(channel)} shape="wide" eager />}
        forEars={player.forEars}
        started={null}
        setVideo={player.setVideo}
        hint={player.hint}
        onAction={act}
        onGesture={player.onGesture}
      >
        <LiveNotes {...{ channel, player }} />
      </Stage>
      <div className="chrome">
        <LiveBar player={player} />
        <Controls
          {...{ video, media, full, state, subtitles, timers, engine }}
          total={player.total}
          turns={[]}
          audioOnly={channel.kind === 'radio'}
          clock={<LiveClock broadcast={broadcast} />}
          onAction={act}
        />
      </div>
      {player.helping && (
        <Suspense>
          <HelpDialog close={player.closeHelp} />
        </Suspense>
      )}
    </section>
  )
}
