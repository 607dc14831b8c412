import { formatMoment } from '#player/format/time.ts'
import { Icon } from '#player/icons/icon.tsx'
import type { IconName } from '#player/icons/shapes.ts'
import { useSpeech } from '#player/words/words.ts'
import { QualityMenu, SoundMenu, SpeedMenu } from './choices.tsx'
import type { Engine, EngineState } from './engine-state.ts'
import type { PlayerAction } from './keys.ts'
import type { MediaView } from './media.ts'
import { hasPictureInPicture, togglePictureInPicture } from './screen.ts'
import { SubtitleMenu, type Subtitles } from './subtitles.tsx'
import { isDuel, type Turn, turnAt } from './turns.ts'

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

function Volume({ video, media, onAction }: Pick<Props, 'video' | 'media' | 'onAction'>) {
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

/** The row under the seek bar. Every control is a real button; nothing needs a drag. */
export function Controls(props: Props) {
  const { video, media, total, full, audioOnly, engine, state, subtitles, turns, onAction } = props
  const { words } = useSpeech()
  const playLabel = media.ended ? words.player.again : media.paused ? words.player.play : words.player.pause
  return (
    <div className="controls">
      <ControlButton
        name="back"
        icon="rewind"
        label={words.player.back10}
        onClick={() => onAction({ kind: 'seek', seconds: -10 })}
      />
      <ControlButton
        name="play"
        icon={media.ended ? 'refresh-cw' : media.paused ? 'play' : 'pause'}
        label={playLabel}
        onClick={() => onAction({ kind: 'toggle' })}
      />
      <ControlButton
        name="forward"
        icon="fast-forward"
        label={words.player.forward10}
        onClick={() => onAction({ kind: 'seek', seconds: 10 })}
      />
      <Volume video={video} media={media} onAction={onAction} />
      <p className="clock">
        <bdi dir="ltr">
          {formatMoment(media.time, total)} <span>/ {formatMoment(total)}</span>
        </bdi>
        <TurnCount turns={turns} time={media.time} />
      </p>
      <div className="controls-end">
        <SubtitleMenu subtitles={subtitles} />
        <SoundMenu engine={engine} state={state} />
        <SpeedMenu
          rate={media.rate}
          onChoose={(rate) => {
            if (video) video.playbackRate = rate
          }}
        />
        <QualityMenu engine={engine} state={state} />
        {!audioOnly && hasPictureInPicture() && (
          <ControlButton
            name="pip"
            icon="picture-in-picture-2"
            label={words.player.pip}
            onClick={() => video && togglePictureInPicture(video).catch(() => undefined)}
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
      </div>
    </div>
  )
}
