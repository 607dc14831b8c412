import { useEffect, useMemo, useRef } from 'react'
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
export type Shown = { title: string; artist: string; album: string; picture: string | null }

export function useShownTitle(title: TitleView, turn: Turn | null, language: Language): Shown {
  return useMemo(() => {
    const name = tell(title.texts, language).title
    return {
      title: turn?.name ? `${turn.name} · ${name}` : name,
      artist: artistOf(title, language),
      album: title.series ? tell(title.series.texts, language).title : '',
      picture: title.poster,
    }
  }, [title, turn, language])
}

type Told = {
  shown: Shown
  /** Next and previous are turns where there are some, else episodes where there are some. */
  steps: 'turn' | 'episode' | null
  media: MediaView
  /** Seconds; null of what is on air, which has no end. */
  total: number | null
}

/** Buttons of the system and of headphones do what ours do. Nothing where the browser has no Media Session. */
export function useMediaSession(
  video: HTMLVideoElement | null,
  { shown, steps, media, total }: Told,
  act: (action: PlayerAction) => void,
): void {
  const latest = useRef(act)
  latest.current = act
  const session = typeof navigator === 'undefined' ? undefined : navigator.mediaSession
  const { begun, paused, rate } = media
  const endless = total === null
  // The system counts on by itself: a few times a minute is enough, and after every jump.
  const lately = Math.floor(media.time / 5)
  useEffect(() => {
    if (!session || !begun) return
    const { picture, ...told } = shown
    const artwork = picture ? [{ src: picture, type: 'image/jpeg' }] : []
    session.metadata = new MediaMetadata({ ...told, artwork })
  }, [session, begun, shown])
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
      ...(endless
        ? {}
        : {
            seekto: ({ seekTime }: MediaSessionActionDetails) => {
              if (seekTime !== undefined) video.currentTime = seekTime
            },
          }),
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
  }, [session, video, steps, endless])
  // biome-ignore lint/correctness/useExhaustiveDependencies: `lately` is when to tell it anew
  useEffect(() => {
    if (!session || !begun || !video) return
    session.playbackState = paused ? 'paused' : 'playing'
    if (total === null) return
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
