import { type ReactNode, useState } from 'react'
import { formatMoment } from '#player/format/time.ts'
import { Icon } from '#player/icons/icon.tsx'
import type { IconName } from '#player/icons/shapes.ts'
import { useStore } from '#player/use-store.ts'
import { useSpeech } from '#player/words/words.ts'
import { QualityMenu, SoundMenu } from './choices.tsx'
import type { Engine, EngineState } from './engine-state.ts'
import type { PlayerAction } from './keys.ts'
import type { MediaView } from './media.ts'
import { MoreMenu, type MorePage } from './more-menu.tsx'
import { useRemote } from './remote.ts'
import { hasPictureInPicture } from './screen.ts'
import { theatre } from './settings.ts'
import { SubtitleMenu, type Subtitles } from './subtitles.tsx'
import { isDuel, type Turn, turnAt } from './turns.ts'
import type { Timers } from './use-timers.ts'

type Props = {
  video: HTMLVideoElement | null
  media: MediaView
  total: number
  full: boolean
  audioOnly: boolean
  engine: Engine | null
  state: EngineState
  subtitles: Subtitles
  turns: readonly Turn[]
  timers: Timers
  /** Of what is on air: when it was, in place of the second. */
  clock?: ReactNode
  onAction(action: PlayerAction): void
}

function ControlButton({
  icon,
  label,
  onClick,
  name,
}: {
  icon: IconName
  label: string
  onClick: () => void
  name: string
}) {
  return (
    <button
      type="button"
      className={`control control-${name}`}
      aria-label={label}
      title={label}
      onClick={onClick}
    >
      <Icon name={icon} size={22} />
    </button>
  )
}

export function Volume({ video, media, onAction }: Pick<Props, 'video' | 'media' | 'onAction'>) {
  const { words } = useSpeech()
  const level = media.muted ? 0 : media.volume
  const icon = level === 0 ? 'volume-x' : level < 0.5 ? 'volume-1' : 'volume-2'
  const set = (value: number) => {
    if (!video) return
    video.volume = value
    video.muted = value === 0
  }
  return (
    <div className="volume">
      <ControlButton
        name="mute"
        icon={icon}
        label={media.muted ? words.player.unmute : words.player.mute}
        onClick={() => onAction({ kind: 'mute' })}
      />
      <input
        type="range"
        min={0}
        max={1}
        step={0.05}
        value={level}
        dir="ltr"
        aria-label={words.player.volume}
        onChange={(event) => set(event.target.valueAsNumber)}
      />
    </div>
  )
}

/** "turn 3 / 12"; nothing where there are no parts. */
function TurnCount({ turns, time }: { turns: readonly Turn[]; time: number }) {
  const { words } = useSpeech()
  const turn = turnAt(turns, time)
  if (!turn) return null
  const name = isDuel(turns) ? words.watch.turn : words.watch.chapter
  return (
    <span className="clock-turn">
      <b>{name(turn.number)}</b> / {turns.length}
    </span>
  )
}

/** Back and on, in steps and by turns, and the button in the middle. Time runs left to right in every script. */
function Transport({ media, turns, onAction }: Pick<Props, 'media' | 'turns' | 'onAction'>) {
  const { words } = useSpeech()
  const duel = isDuel(turns)
  const { controls, player } = words
  const turn = (step: 1 | -1) => (
    <ControlButton
      name="turn"
      icon={step === 1 ? 'skip-forward' : 'skip-back'}
      label={
        step === 1
          ? duel
            ? controls.nextTurn
            : controls.nextChapter
          : duel
            ? controls.previousTurn
            : controls.previousChapter
      }
      onClick={() => onAction({ kind: 'turn', step })}
    />
  )
  return (
    <div className="transport" dir="ltr">
      {turns.length > 1 && turn(-1)}
      <ControlButton
        name="back"
        icon="rewind"
        label={player.back10}
        onClick={() => onAction({ kind: 'seek', seconds: -10 })}
      />
      <ControlButton
        name="play"
        icon={media.ended ? 'refresh-cw' : media.paused ? 'play' : 'pause'}
        label={media.ended ? player.again : media.paused ? player.play : player.pause}
        onClick={() => onAction({ kind: 'toggle' })}
      />
      <ControlButton
        name="forward"
        icon="fast-forward"
        label={player.forward10}
        onClick={() => onAction({ kind: 'seek', seconds: 10 })}
      />
      {turns.length > 1 && turn(1)}
    </div>
  )
}

/** Of the whole picture: where it is shown, and how large. */
function Screens({
  video,
  full,
  audioOnly,
  onAction,
}: Pick<Props, 'video' | 'full' | 'audioOnly' | 'onAction'>) {
  const { words } = useSpeech()
  const wide = useStore(theatre.store)
  const remote = useRemote(video)
  return (
    <>
      {remote && (
        <ControlButton
          name="remote"
          icon="cast"
          label={remote.connected ? words.controls.casting : words.controls.cast}
          onClick={remote.show}
        />
      )}
      {!audioOnly && hasPictureInPicture() && (
        <ControlButton
          name="pip"
          icon="picture-in-picture-2"
          label={words.player.pip}
          onClick={() => onAction({ kind: 'pip' })}
        />
      )}
      {!audioOnly && !full && (
        <ControlButton
          name="theatre"
          icon="rectangle-horizontal"
          label={wide ? words.controls.leaveTheatre : words.controls.theatre}
          onClick={() => onAction({ kind: 'theatre' })}
        />
      )}
      {!audioOnly && (
        <ControlButton
          name="fullscreen"
          icon={full ? 'minimize' : 'maximize'}
          label={full ? words.player.leaveFullscreen : words.player.fullscreen}
          onClick={() => onAction({ kind: 'fullscreen' })}
        />
      )}
    </>
  )
}

/** The row under the seek bar. Every control is a real button; nothing needs a drag. */
export function Controls(props: Props) {
  const { video, media, total, audioOnly, engine, state, subtitles, turns, timers, clock, onAction } = props
  const [more, setMore] = useState<MorePage | null>(null)
  return (
    <div className="controls">
      <Transport media={media} turns={turns} onAction={onAction} />
      <Volume video={video} media={media} onAction={onAction} />
      {clock ?? (
        <p className="clock">
          <bdi dir="ltr">
            {formatMoment(media.time, total)} <span>/ {formatMoment(total)}</span>
          </bdi>
          <TurnCount turns={turns} time={media.time} />
        </p>
      )}
      <div className="controls-end">
        <SubtitleMenu subtitles={subtitles} onLook={() => setMore('look')} />
        <SoundMenu engine={engine} state={state} />
        <QualityMenu engine={engine} state={state} audioOnly={audioOnly} onLimit={() => setMore('limit')} />
        <MoreMenu
          page={more}
          open={setMore}
          hasSubtitles={subtitles.choices.length > 0}
          onAir={clock !== undefined}
          {...{ video, media, turns, timers, audioOnly, onAction }}
        />
        <Screens {...props} />
      </div>
    </div>
  )
}
