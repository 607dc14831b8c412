import { useEffect, useRef, useState } from 'react'
import { adultAge, type TitleView } from '#catalog/contract/title.ts'
import { confirmAdult } from '#player/age.ts'
import type { ApiProblem } from '#player/api/client.ts'
import { formatPercent } from '#player/format/size.ts'
import { problemText } from '#player/frame/problem-notice.tsx'
import { Icon } from '#player/icons/icon.tsx'
import { Poster } from '#player/poster/poster.tsx'
import { useSpeech } from '#player/words/words.ts'
import { Controls } from './controls.tsx'
import type { EngineState } from './engine-state.ts'
import { actionFor, type PlayerAction, placeOf } from './keys.ts'
import { useMedia } from './media.ts'
import { Picture, useVideo } from './picture.tsx'
import { toggleFullscreen, useFullscreen, useIdle } from './screen.ts'
import { SeekBar } from './seek-bar.tsx'
import { SoundOffer } from './sound-offer.tsx'
import { type PlayerStatus, statusOf } from './status.ts'
import { useStoryboard } from './storyboard.ts'
import { SubtitleTrack, useSubtitles } from './subtitles.tsx'
import type { Turn } from './turns.ts'
import { useEngine, useNewRungs } from './use-engine.ts'
import { useTurns } from './use-turns.ts'

/**
 * What the page around needs to know. `closed`: by law, before or while it played. `unpaid`: what a refusal for money says;
 * null while it plays.
 */
export type Playing = {
  unpaid: ApiProblem['details'] | null
  domestic: boolean | null
  begun: boolean
  blocked: boolean
  closed: boolean
  turns: readonly Turn[]
  /** Number of the turn under way; null before the first. */
  turn: number | null
  /** Seconds. */
  seek(to: number): void
}
export const notPlaying: Playing = {
  ...{ unpaid: null, domestic: null, begun: false, blocked: false, closed: false, turns: [], turn: null },
  seek: () => undefined,
}

/** `encoded` is the share of the encoding done, 0 to 1; null when it is not being encoded. */
type Props = {
  title: TitleView
  /** Seconds to begin at. */
  at: number
  encoded: number | null
  /** Names of the rungs there are now, in one text. */
  offered: string
  onPlaying: (playing: Playing) => void
}

/** All but subtitles and turns, which are not the video's. */
function act(action: PlayerAction, video: HTMLVideoElement, player: HTMLElement): void {
  switch (action.kind) {
    case 'toggle':
      if (video.paused) video.play().catch(() => undefined)
      else video.pause()
      return
    case 'fullscreen':
      toggleFullscreen(player, video).catch(() => undefined)
      return
    case 'mute':
      video.muted = !video.muted
      return
    case 'seek':
      video.currentTime = Math.max(0, Math.min(video.currentTime + action.seconds, video.duration || 0))
      return
    case 'volume':
      video.volume = Math.min(1, Math.max(0, video.volume + action.step))
      video.muted = false
      return
    case 'subtitles':
    case 'turn':
  }
}

/** Words over the picture, and a retry where one helps. */
function StatusNote({
  status,
  encoded,
  state,
  retry,
}: {
  status: PlayerStatus
  encoded: number | null
  state: EngineState
  retry: () => void
}) {
  const { words, language } = useSpeech()
  const text = {
    none: '',
    opening: words.player.loading,
    waiting: words.player.waiting,
    edge: words.player.preparingEdge(formatPercent(encoded ?? 0, language)),
    frozen: words.thin.frozen,
    lost: words.player.lost,
    stopped: state.problem ? problemText(state.problem, words) : words.player.stopped,
    unsupported: words.player.unsupported,
  }[status]
  const adultsOnly = state.problem?.code === 'age-unconfirmed'
  const confirm = () => {
    confirmAdult()
    retry()
  }
  return (
    <div className={`status status-${status}`} role="status">
      {text && <p>{text}</p>}
      {status === 'stopped' && (
        <button type="button" className="button" onClick={adultsOnly ? confirm : retry}>
          {adultsOnly ? words.age.confirm(adultAge) : words.problem.retry}
        </button>
      )}
    </div>
  )
}

/** Keys of the whole page, as far as the place they are pressed in leaves them to the player. */
function useKeys(player: HTMLElement | null, onAction: (action: PlayerAction) => void): void {
  const latest = useRef(onAction)
  latest.current = onAction
  useEffect(() => {
    if (!player) return
    const onKey = (event: KeyboardEvent) => {
      const action = actionFor(event, placeOf(event.target, player))
      if (!action || event.defaultPrevented) return
      event.preventDefault()
      latest.current(action)
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [player])
}

export function Player({ title, at, encoded, offered, onPlaying }: Props) {
  const { words } = useSpeech()
  const { started, video, setVideo } = useVideo(title.id)
  const [box, setBox] = useState<HTMLElement | null>(null)
  const media = useMedia(video)
  const { engine, state } = useEngine(title.id, at, video)
  const full = useFullscreen(box)
  const idle = useIdle(box)
  useNewRungs(engine, offered)
  const total =
    state.growing || !media.duration ? Math.max(title.duration ?? 0, media.duration) : media.duration
  const status = statusOf(state, media)
  const subtitles = useSubtitles(state.subtitles)
  const storyboard = useStoryboard(state.storyboard)
  const { turns, turn, seek, go, sought, setSought } = useTurns(video, state.chapters, media.time, total)
  const doAction = (action: PlayerAction) => {
    if (action.kind === 'subtitles') subtitles.toggle()
    else if (action.kind === 'turn') go(action.step)
    else if (video && box) act(action, video, box)
    if (action.kind === 'seek' && video) setSought({ at: video.currentTime })
  }
  useKeys(box, doAction)
  const { domestic, blocked } = state
  const { begun } = media
  const closed = state.problem?.code === 'restricted'
  const unpaid = state.problem?.code === 'payment-required' ? state.problem.details : null
  useEffect(
    () => onPlaying({ unpaid, domestic, begun, blocked, closed, turns, turn, seek }),
    [unpaid, domestic, begun, blocked, closed, turns, turn, seek, onPlaying],
  )

  const big = (media.paused && !media.begun && status === 'none') || state.blocked || media.ended
  return (
    <section
      className={`player night${full ? ' full' : ''}${full && idle && !media.paused ? ' idle' : ''}`}
      ref={setBox}
      aria-label={words.player.label}
    >
      <div className="stage">
        {/* Under the video, which shows nothing of itself then, so that subtitles of a radio show are seen. */}
        {(title.audioOnly || state.soundOnly || !(media.begun || started)) && (
          <Poster title={title} shape="wide" eager />
        )}
        <Picture started={started} onVideo={setVideo}>
          {subtitles.shown && <SubtitleTrack key={subtitles.shown.id} shown={subtitles.shown} />}
        </Picture>
        <button
          type="button"
          className="stage-toggle"
          tabIndex={-1}
          aria-label={media.paused ? words.player.play : words.player.pause}
          onClick={() => doAction({ kind: 'toggle' })}
          onDoubleClick={() => doAction({ kind: 'fullscreen' })}
        />
        {big && (
          <span className="stage-play" aria-hidden="true">
            <Icon name={media.ended ? 'refresh-cw' : 'play'} size={36} />
          </span>
        )}
        <StatusNote status={status} encoded={encoded} state={state} retry={() => engine?.retry()} />
        <SoundOffer engine={engine} state={state} />
      </div>
      <div className="chrome">
        <SeekBar
          time={media.time}
          total={total}
          bufferedEnd={media.bufferedEnd}
          readyEnd={state.growing ? media.duration : total}
          sought={sought}
          storyboard={storyboard}
          turns={turns}
          onSeek={seek}
          onTurn={go}
        />
        <Controls
          video={video}
          media={media}
          total={total}
          full={full}
          audioOnly={title.audioOnly === true}
          engine={engine}
          state={state}
          subtitles={subtitles}
          turns={turns}
          onAction={doAction}
        />
      </div>
    </section>
  )
}
