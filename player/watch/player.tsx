import { lazy, Suspense } from 'react'
import { formatPercent } from '#player/format/size.ts'
import { Poster } from '#player/poster/poster.tsx'
import { useSpeech } from '#player/words/words.ts'
import { Controls } from './controls.tsx'
import { LimitNote, ResumeNote } from './notes.tsx'
import { soundAlone } from './quality.ts'
import { SeekBar } from './seek-bar.tsx'
import { SoundOffer } from './sound-offer.tsx'
import { Stage } from './stage.tsx'
import { StatusNote } from './status-note.tsx'
import { type PlayerProps, usePlayer } from './use-player.ts'

// After the picture, for those who ask.
const HelpDialog = lazy(() => import('./help-dialog.tsx'))
const EndCard = lazy(() => import('./end-card.tsx'))

type Parts = ReturnType<typeof usePlayer>

/** What is said over the picture: what is the matter, where it goes on, what comes next. */
function OverPicture({ player, encoded }: { player: Parts; encoded: number | null }) {
  const { words, language } = useSpeech()
  const { status, state, engine, beginning, total, media, turns, spending, timers, next } = player
  return (
    <>
      <StatusNote
        {...{ status, state }}
        edge={words.player.preparingEdge(formatPercent(encoded ?? 0, language))}
        retry={() => engine?.retry()}
      />
      <SoundOffer engine={engine} state={state} />
      {timers.slept && (
        <div className="note" role="status">
          <p>{words.controls.slept}</p>
        </div>
      )}
      {beginning.resumed && status !== 'stopped' && !spending.over && !media.ended && (
        <ResumeNote at={beginning.at} total={total} playing={!media.paused} fromStart={() => turns.seek(0)} />
      )}
      {spending.over && (
        <LimitNote
          forEars={player.forEars}
          goOn={spending.goOn}
          soundAlone={() => {
            engine?.chooseRung(soundAlone)
            spending.goOn()
          }}
        />
      )}
      {media.ended && next && !timers.looping && (
        <Suspense>
          <EndCard next={next} asleep={timers.slept} />
        </Suspense>
      )}
    </>
  )
}

export function Player(props: PlayerProps) {
  const { words } = useSpeech()
  const player = usePlayer(props)
  const { title } = props
  const { media, full, idle, status, state, video, total, turns, subtitles, timers, act } = player
  const big = (media.paused && !media.begun && status === 'none') || state.blocked || media.ended
  const away = full && idle && !media.paused
  return (
    <section
      className={`player night${full ? ' full' : ''}${away ? ' idle' : ''}`}
      ref={player.setBox}
      aria-label={words.player.label}
    >
      <Stage
        {...{ media, video, subtitles }}
        poster={<Poster title={title} shape="wide" eager />}
        forEars={player.forEars}
        started={player.started}
        setVideo={player.setVideo}
        hint={player.hint}
        big={big && !(media.ended && player.next)}
        onAction={act}
        onGesture={player.onGesture}
      >
        <OverPicture player={player} encoded={props.encoded} />
      </Stage>
      <div className="chrome">
        <SeekBar
          time={media.time}
          total={total}
          bufferedEnd={media.bufferedEnd}
          readyEnd={player.readyEnd}
          sought={turns.sought}
          storyboard={player.storyboard}
          turns={turns.turns}
          onSeek={turns.seek}
          onTurn={turns.go}
        />
        <Controls
          {...{ video, media, total, full, state, subtitles, timers }}
          turns={turns.turns}
          audioOnly={title.audioOnly === true}
          engine={player.engine}
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
