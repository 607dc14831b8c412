import { useEffect, useRef } from 'react'
import type { TitleView } from '#catalog/contract/title.ts'
import { tell, tellName } from '#player/home/title-text.ts'
import type { Language } from '#player/words/language.ts'
import type { PlayerAction } from './keys.ts'
import type { MediaView } from './media.ts'
import type { Turn } from './turns.ts'

const heardRoles = ['akyn', 'jyrau', 'kuishi', 'singer', 'performer'] as const

/** Who is heard, or whose it is: what a lock screen shows under the title. */
function artistOf(title: TitleView, language: Language): string {
  const heard = title.credits.filter(({ role }) => heardRoles.some((one) => one === role))
  const names = heard.map(({ person }) => tellName(person.names, language).name)
  return names.join(', ') || title.owner.name
}

/** What the system shows while it plays: on a lock screen, on headphones, in a car. */
function metadataOf(title: TitleView, turn: Turn | null, language: Language): MediaMetadata {
  const name = tell(title.texts, language).title
  return new MediaMetadata({
    title: turn?.name ? `${turn.name} · ${name}` : name,
    artist: artistOf(title, language),
    album: title.series ? tell(title.series.texts, language).title : '',
    artwork: title.poster ? [{ src: title.poster, type: 'image/jpeg' }] : [],
  })
}

type Told = {
  title: TitleView
  turn: Turn | null
  /** Next and previous are turns where there are some, else episodes where there are some. */
  steps: 'turn' | 'episode' | null
  media: MediaView
  total: number
  language: Language
}

/** Buttons of the system and of headphones do what ours do. Nothing where the browser has no Media Session. */
export function useMediaSession(
  video: HTMLVideoElement | null,
  { title, turn, steps, media, total, language }: Told,
  act: (action: PlayerAction) => void,
): void {
  const latest = useRef(act)
  latest.current = act
  const session = typeof navigator === 'undefined' ? undefined : navigator.mediaSession
  const { begun, paused, rate } = media
  // The system counts on by itself: a few times a minute is enough, and after every jump.
  const lately = Math.floor(media.time / 5)
  useEffect(() => {
    if (session && begun) session.metadata = metadataOf(title, turn, language)
  }, [session, begun, title, turn, language])
  useEffect(() => {
    if (!session || !video) return
    const does = (action: PlayerAction) => () => latest.current(action)
    const seek =
      (seconds: number): MediaSessionActionHandler =>
      (details) =>
        latest.current({ kind: 'seek', seconds: seconds * (details.seekOffset ?? 10) })
    const handlers: Partial<Record<MediaSessionAction, MediaSessionActionHandler>> = {
      play: () => void video.play().catch(() => undefined),
      pause: () => video.pause(),
      seekbackward: seek(-1),
      seekforward: seek(1),
      seekto: ({ seekTime }) => {
        if (seekTime !== undefined) video.currentTime = seekTime
      },
      ...(steps && {
        previoustrack: does({ kind: steps, step: -1 }),
        nexttrack: does({ kind: steps, step: 1 }),
      }),
    }
    const names = Object.keys(handlers) as MediaSessionAction[]
    for (const name of names) setHandler(session, name, handlers[name] ?? null)
    return () => {
      for (const name of names) setHandler(session, name, null)
      session.metadata = null
    }
  }, [session, video, steps])
  // biome-ignore lint/correctness/useExhaustiveDependencies: `lately` is when to tell it anew
  useEffect(() => {
    if (!session || !begun || !video) return
    session.playbackState = paused ? 'paused' : 'playing'
    const position = Math.min(video.currentTime, total)
    if (total > 0) session.setPositionState?.({ duration: total, playbackRate: rate, position })
  }, [session, video, begun, paused, rate, total, lately])
}

/** Browsers throw for an action they do not know. */
function setHandler(
  session: MediaSession,
  name: MediaSessionAction,
  handler: MediaSessionActionHandler | null,
) {
  try {
    session.setActionHandler(name, handler)
  } catch {
    // Then there is no such button either.
  }
}
