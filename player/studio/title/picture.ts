import { useEffect, useMemo, useState } from 'react'

/** The playing picture beside what is edited: where it is, and where it shall go. */
export type Picture = {
  /** null while there is nothing to play. */
  video: HTMLVideoElement | null
  /** Seconds. */
  now(): number
  toggle(): void
  /** Plays from a moment on; to `to` where that is said. */
  play(from: number, to?: number): void
}

/** Looks for the end of a piece: events of the element come four times a second. */
const lookMs = 40

/** The element that the player in `box` plays in: it is the player's, so it is found and not made. */
export function usePicture(box: HTMLElement | null): Picture {
  const [video, setVideo] = useState<HTMLVideoElement | null>(null)
  useEffect(() => {
    if (!box) return setVideo(null)
    const look = () => setVideo(box.querySelector('video'))
    look()
    const observer = new MutationObserver(look)
    observer.observe(box, { childList: true, subtree: true })
    return () => observer.disconnect()
  }, [box])
  return useMemo(() => {
    let piece: ReturnType<typeof setInterval> | undefined
    return {
      video,
      now: () => video?.currentTime ?? 0,
      toggle() {
        clearInterval(piece)
        if (video?.paused) video.play().catch(() => undefined)
        else video?.pause()
      },
      play(from, to) {
        clearInterval(piece)
        if (!video) return
        video.currentTime = from
        video.play().catch(() => undefined)
        if (to === undefined) return
        piece = setInterval(() => {
          if (video.currentTime < to && !video.paused) return
          // Somebody who went elsewhere meanwhile is not stopped there.
          if (!video.seeking && video.currentTime >= to) {
            clearInterval(piece)
            if (video.currentTime < to + 1) video.pause()
          } else if (!video.seeking && video.paused && video.currentTime > from) clearInterval(piece)
        }, lookMs)
      },
    }
  }, [video])
}

/** Where the picture is, often enough for what stands beside it. */
export function usePlayhead({ video }: Picture): number {
  const [time, setTime] = useState(0)
  useEffect(() => {
    if (!video) return
    const look = () => setTime(video.currentTime)
    const events = ['timeupdate', 'seeking', 'seeked'] as const
    for (const event of events) video.addEventListener(event, look)
    look()
    return () => {
      for (const event of events) video.removeEventListener(event, look)
    }
  }, [video])
  return time
}
