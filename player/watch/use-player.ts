import { useEffect, useState } from 'react'
import type { TitleView } from '#catalog/contract/title.ts'
import { ageAtMost, suits } from '#player/age.ts'
import { navigate, watchAddress } from '#player/router.ts'
import { useStore } from '#player/use-store.ts'
import { useSpeech } from '#player/words/words.ts'
import { useHint } from './hint.tsx'
import { useMedia } from './media.ts'
import { useMediaSession, useShownTitle } from './media-session.ts'
import { useVideo } from './picture.tsx'
import type { Playing } from './playing.ts'
import { rateOf } from './quality.ts'
import { useFullscreen, useIdle } from './screen.ts'
import { statusOf } from './status.ts'
import { useStoryboard } from './storyboard.ts'
import { useSubtitles } from './subtitles.tsx'
import { askForSearch } from './transcript-open.ts'
import { turnAt } from './turns.ts'
import { useActions } from './use-actions.ts'
import { useEngine, useNewRungs, useTitle } from './use-engine.ts'
import { useKeys } from './use-keys.ts'
import { useNeighbours } from './use-neighbours.ts'
import { usePictureGestures } from './use-picture-gestures.ts'
import { useBeginning, useLeaving } from './use-resume.ts'
import { useSpending } from './use-spending.ts'
import { useTimers } from './use-timers.ts'
import { useTurns } from './use-turns.ts'

/** `encoded` is the share of the encoding done, 0 to 1; null when it is not being encoded. */
export type PlayerProps = {
  title: TitleView
  /** Seconds to begin at. */
  at: number
  encoded: number | null
  /** Names of the rungs there are now, in one text. */
  offered: string
  onPlaying: (playing: Playing) => void
}

/** Everything the player knows and does; player.tsx draws it. */
export function usePlayer({ title, at: beginAt, offered, onPlaying }: PlayerProps) {
  const { language } = useSpeech()
  const { started, video, setVideo } = useVideo(title.id)
  const [box, setBox] = useState<HTMLElement | null>(null)
  const [helping, setHelping] = useState(false)
  const beginning = useBeginning(title.id, beginAt, title.recording?.lead)
  const media = useMedia(video)
  const { engine, state } = useEngine(useTitle(title.id, beginning.at), video)
  useNewRungs(engine, offered)
  const full = useFullscreen(box)
  const idle = useIdle(box)
  const total =
    state.growing || !media.duration ? Math.max(title.duration ?? 0, media.duration) : media.duration
  const readyEnd = state.growing ? media.duration : total
  const subtitles = useSubtitles(state.subtitles)
  const storyboard = useStoryboard(state.storyboard)
  const turns = useTurns(video, state.chapters, media.time, total)
  const timers = useTimers(video, turns.turns)
  const spending = useSpending(video)
  const { hint, show } = useHint()
  const neighbours = useNeighbours(title, media.begun)
  const most = useStore(ageAtMost)
  const next = neighbours.next && suits(neighbours.next, most) ? neighbours.next : null
  useLeaving(video, title.id, total)
  const goEpisode = (step: 1 | -1) => {
    const to = step === 1 ? next : neighbours.previous
    if (to) navigate(watchAddress(to.id))
  }
  const openHelp = () => setHelping(true)
  const find = askForSearch
  const seek = (to: number) => {
    if (!video) return
    video.currentTime = Math.max(0, Math.min(to, readyEnd || video.duration || 0))
    turns.setSought({ at: video.currentTime })
  }
  const at = () => video?.currentTime ?? 0
  const parts = { video, box, total, at, seek, subtitles, turns, goEpisode, openHelp, find, show }
  const act = useActions(parts)
  useKeys(box, act)
  const onGesture = usePictureGestures({ video, full, idle, act, show })
  const steps = turns.turns.length > 1 ? 'turn' : neighbours.next || neighbours.previous ? 'episode' : null
  const turn = turnAt(turns.turns, media.time)
  const shown = useShownTitle(title, turn, language)
  useMediaSession(video, { shown, steps, media, total }, act)
  usePlaying(onPlaying, { title, video, state, media, turns, subtitles })
  return {
    ...{
      started,
      video,
      setVideo,
      setBox,
      beginning,
      media,
      engine,
      state,
      full,
      total,
      readyEnd,
      subtitles,
      storyboard,
    },
    ...{ turns, timers, spending, hint, next, act, onGesture, helping },
    idle: idle.idle,
    status: statusOf(state, media),
    forEars: title.audioOnly === true || state.soundOnly,
    closeHelp: () => setHelping(false),
  }
}

type Told = {
  title: TitleView
  video: HTMLVideoElement | null
  state: ReturnType<typeof useEngine>['state']
  media: ReturnType<typeof useMedia>
  turns: ReturnType<typeof useTurns>
  subtitles: ReturnType<typeof useSubtitles>
}

/** Tells the page around what it needs to know, when that changes. */
function usePlaying(
  onPlaying: (playing: Playing) => void,
  { title, video, state, media, turns: { turns, turn, seek }, subtitles }: Told,
): void {
  const { domestic, blocked, problem } = state
  const { begun } = media
  const closed = problem?.code === 'restricted'
  const unpaid = problem?.code === 'payment-required' ? problem.details : null
  const rate = rateOf(state, title.renditions)
  const { choices, shown } = subtitles
  useEffect(
    () =>
      onPlaying({
        ...{ unpaid, domestic, rate, begun, blocked, closed, turns, turn, seek, video, shown },
        subtitles: choices,
      }),
    [unpaid, domestic, rate, begun, blocked, closed, turns, turn, seek, video, choices, shown, onPlaying],
  )
}
