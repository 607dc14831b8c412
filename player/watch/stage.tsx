import { type ReactNode, useState } from 'react'
import { Icon } from '#player/icons/icon.tsx'
import type { Starter } from '#player/start/starter-state.ts'
import { useSpeech } from '#player/words/words.ts'
import type { Gesture } from './gestures.ts'
import { type Hint, HintMark } from './hint.tsx'
import type { PlayerAction } from './keys.ts'
import type { MediaView } from './media.ts'
import { Picture } from './picture.tsx'
import { SubtitleOverlay } from './subtitle-overlay.tsx'
import { type ShownCue, SubtitleTrack } from './subtitle-track.tsx'
import type { Subtitles } from './subtitles.tsx'
import { useGestures } from './use-gestures.ts'

type Props = {
  /** Art in place of the picture. */
  poster: ReactNode
  media: MediaView
  /** There is no picture, or none is wanted. */
  forEars: boolean
  /** What the first lines of the page have begun; null where they have not. */
  started: Starter | null
  video: HTMLVideoElement | null
  setVideo(video: HTMLVideoElement | null): void
  subtitles: Subtitles
  hint: Hint | null
  /** A sign to press stands on the picture. */
  big: boolean
  onAction(action: PlayerAction): void
  onGesture(gesture: Gesture): void
  /** Words over the picture. */
  children: ReactNode
}

/** The picture, what is read on it, and the surface that is pressed and touched. */
export function Stage(props: Props) {
  const { poster, media, forEars, started, video, setVideo, subtitles, hint, big, onAction, onGesture } =
    props
  const { words } = useSpeech()
  const [cues, setCues] = useState<readonly ShownCue[]>([])
  const { isOfTouch, ...touch } = useGestures(onGesture)
  const { shown } = subtitles
  return (
    <div className="stage">
      {/* Under the video, which shows nothing of itself then. */}
      {(forEars || !(media.begun || started)) && poster}
      <Picture started={started} onVideo={setVideo}>
        {shown && <SubtitleTrack video={video} shown={shown} onCues={setCues} />}
      </Picture>
      <button
        type="button"
        className="stage-toggle"
        tabIndex={-1}
        aria-label={media.paused ? words.player.play : words.player.pause}
        onClick={() => isOfTouch() || onAction({ kind: 'toggle' })}
        onDoubleClick={() => isOfTouch() || onAction({ kind: 'fullscreen' })}
        {...touch}
      />
      {shown && <SubtitleOverlay cues={cues} language={shown.language} script={shown.script} />}
      {big && (
        <span className="stage-play" aria-hidden="true">
          <Icon name={media.ended ? 'refresh-cw' : 'play'} size={36} />
        </span>
      )}
      <HintMark hint={hint} />
      {props.children}
    </div>
  )
}
