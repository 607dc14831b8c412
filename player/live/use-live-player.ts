import { useMemo, useState } from 'react'
import type { ChannelView, Programme } from '#catalog/contract/channel.ts'
import { tell } from '#player/home/title-text.ts'
import { useHint } from '#player/watch/hint.tsx'
import { type Shown, useMediaSession } from '#player/watch/media-session.ts'
import { useVideo } from '#player/watch/picture.tsx'
import { useFullscreen, useIdle } from '#player/watch/screen.ts'
import { statusOf } from '#player/watch/status.ts'
import { useSubtitles } from '#player/watch/subtitles.tsx'
import { stepTurn, type Turn } from '#player/watch/turns.ts'
import { useActions } from '#player/watch/use-actions.ts'
import { useKeys } from '#player/watch/use-keys.ts'
import { usePictureGestures } from '#player/watch/use-picture-gestures.ts'
import { useSpending } from '#player/watch/use-spending.ts'
import { useTimers } from '#player/watch/use-timers.ts'
import { useSpeech } from '#player/words/words.ts'
import { endOf, partsOf } from './programmes.ts'
import { type Broadcast, useBroadcast } from './use-broadcast.ts'

const noSubtitles: [] = []
const nothing = () => undefined

export type LivePlayerProps = {
  channel: ChannelView
  programmes: readonly Programme[]
  /** Of what was on air then; null for now. */
  begin: number | null
}

/** The programme that is on as a part of the video, in its seconds: what ends with it ends there. */
function usePartUnderWay({ programme, at, media }: Broadcast): readonly Turn[] {
  const end = programme ? Math.round((endOf(programme) - at) / 1000 + media.time) : null
  return useMemo(
    () => (end === null ? [] : [{ number: 1, start: 0, end, name: '', language: 'kk', side: null }]),
    [end],
  )
}

function useShownChannel(channel: ChannelView, programme: Programme | null): Shown {
  const { language } = useSpeech()
  return useMemo(() => {
    const name = tell(channel.texts, language).title
    const title = channel.song ?? (programme ? tell(programme.texts, language).title : name)
    return { title, artist: name, album: channel.owner.name, picture: null }
  }, [channel, programme, language])
}

/** Everything the player of a channel knows and does. */
export function useLivePlayer({ channel, programmes, begin }: LivePlayerProps) {
  const { language } = useSpeech()
  const { video, setVideo } = useVideo(channel.id)
  const [box, setBox] = useState<HTMLElement | null>(null)
  const [helping, setHelping] = useState(false)
  const broadcast = useBroadcast({ channel, programmes, begin, video })
  const { bar, media, state, seek, at } = broadcast
  const full = useFullscreen(box)
  const idle = useIdle(box)
  const subtitles = useSubtitles(noSubtitles)
  const timers = useTimers(video, usePartUnderWay(broadcast))
  const spending = useSpending(video)
  const { hint, show } = useHint()
  const parts = partsOf(programmes, bar, language)
  const total = (bar.until - bar.from) / 1000
  const second = (at - bar.from) / 1000
  const [sought, setSought] = useState<{ at: number } | null>(null)
  const goTo = (to: number) => {
    setSought({ at: Math.max(0, Math.min(to, total)) })
    seek(bar.from + to * 1000)
  }
  const go = (step: 1 | -1) => {
    const to = stepTurn(parts, second, step)
    if (to !== null) goTo(to)
  }
  const act = useActions({
    ...{ video, box, total, subtitles, show },
    at: () => second,
    seek: goTo,
    turns: { go },
    goEpisode: nothing,
    openHelp: () => setHelping(true),
    find: nothing,
  })
  useKeys(box, act)
  const onGesture = usePictureGestures({ video, full, idle, act, show })
  const shown = useShownChannel(channel, broadcast.programme)
  useMediaSession(video, { shown, steps: null, media, total: null }, act)
  return {
    ...{ broadcast, video, setVideo, setBox, full, subtitles, timers, spending, hint, parts, total },
    ...{ second, sought, goTo, go, act, onGesture, helping },
    idle: idle.idle,
    status: statusOf(state, media),
    forEars: channel.kind === 'radio' || state.soundOnly,
    closeHelp: () => setHelping(false),
  }
}

export type LivePlayerParts = ReturnType<typeof useLivePlayer>
