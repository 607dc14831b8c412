import { formatNumber, formatPercent } from '#player/format/size.ts'
import { useSpeech } from '#player/words/words.ts'
import type { Side } from './gestures.ts'
import type { PlayerAction } from './keys.ts'
import { toggleFullscreen, togglePictureInPicture } from './screen.ts'
import { theatre } from './settings.ts'
import { nextSpeed } from './speeds.ts'
import { changeLook, nextSize, subtitleLook } from './subtitle-look.ts'
import type { Subtitles } from './subtitles.tsx'
import type { Turns } from './use-turns.ts'

export type Parts = {
  video: HTMLVideoElement | null
  box: HTMLElement | null
  /** Seconds of the bar: how long it is, and where one is on it. */
  total: number
  at(): number
  /** To a second of the bar, as near as there is something. */
  seek(to: number): void
  subtitles: Subtitles
  turns: Pick<Turns, 'go'>
  goEpisode(step: 1 | -1): void
  openHelp(): void
  find(): void
  show(text: string, side?: Side): void
}

/** Nobody tells how many pictures a second there are; 25 is what most of ours have. */
const frame = 1 / 25

const quietly = (done: Promise<unknown>) => void done.catch(() => undefined)

/** What keys, buttons, fingers and headphones make the player do. */
export function useActions(parts: Parts): (action: PlayerAction) => void {
  const { words, language } = useSpeech()
  const { video, box, show, seek } = parts
  return (action) => {
    if (!video || !box) return
    switch (action.kind) {
      case 'toggle':
        if (video.paused) quietly(video.play())
        else video.pause()
        return
      case 'fullscreen':
        return quietly(toggleFullscreen(box, video))
      case 'pip':
        return quietly(togglePictureInPicture(video))
      case 'theatre':
        return theatre.set(!theatre.store.get())
      case 'mute':
        video.muted = !video.muted
        return show(video.muted ? words.controls.muted : formatPercent(video.volume, language))
      case 'seek':
        return seek(parts.at() + action.seconds)
      case 'jump':
        return seek(parts.total * action.share)
      case 'frame':
        video.pause()
        return seek(parts.at() + action.step * frame)
      case 'volume':
        video.volume = Math.round(Math.min(1, Math.max(0, video.volume + action.step)) * 100) / 100
        video.muted = false
        return show(formatPercent(video.volume, language))
      case 'speed':
        video.playbackRate = nextSpeed(video.playbackRate, action.step)
        return show(`${formatNumber(video.playbackRate, language, 2)}×`)
      case 'text-size': {
        const size = nextSize(subtitleLook.get().size, action.step)
        changeLook({ size })
        return show(`${words.player.subtitles}: ${size}%`)
      }
      case 'subtitles':
        return parts.subtitles.toggle()
      case 'turn':
        return parts.turns.go(action.step)
      case 'episode':
        return parts.goEpisode(action.step)
      case 'help':
        return parts.openHelp()
      case 'find':
        return parts.find()
    }
  }
}
