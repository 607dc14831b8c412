import { useEffect, useMemo, useRef, useState } from 'react'

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

/**
 * The watch page plays when it is opened; beside what is edited nothing plays until somebody wants it. `wants` is to be called
 * for every wish of ours; the player's own buttons are in `box`.
 */
function stopFirst(video: HTMLVideoElement, box: HTMLElement): { wants(): void; end(): void } {
  let wanted = false
  const wants = () => {
    wanted = true
  }
  // The player hears keys of the whole page, but for those that write something.
  const wantsByKey = ({ target }: KeyboardEvent) => {
    if (!(target instanceof HTMLElement && target.closest('input, textarea, select'))) wants()
  }
  const stop = () => !wanted && video.pause()
  box.addEventListener('pointerdown', wants)
  document.addEventListener('keydown', wantsByKey)
  video.addEventListener('play', stop)
  return {
    wants,
    end() {
      box.removeEventListener('pointerdown', wants)
      document.removeEventListener('keydown', wantsByKey)
      video.removeEventListener('play', stop)
    },
  }
}

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
  const first = useRef<ReturnType<typeof stopFirst> | null>(null)
  useEffect(() => {
    if (!video || !box) return
    first.current = stopFirst(video, box)
    return () => first.current?.end()
  }, [video, box])
  return useMemo(() => {
    let leave: () => void = () => undefined
    return {
      video,
      now: () => video?.currentTime ?? 0,
      toggle() {
        leave()
        first.current?.wants()
        if (video?.paused) video.play().catch(() => undefined)
        else video?.pause()
      },
      play(from, to) {
        leave()
        first.current?.wants()
        if (!video) return
        video.currentTime = from
        video.play().catch(() => undefined)
        if (to !== undefined) leave = stopAt(video, from, to)
      },
    }
  }, [video])
}

/** Stops where a piece ends, unless somebody has gone elsewhere before. Returns what lets it play on. */
function stopAt(video: HTMLVideoElement, from: number, to: number): () => void {
  let begun = false
  const isWithin = () => video.currentTime >= from - 0.1 && video.currentTime < to
  const leave = () => {
    clearInterval(timer)
    video.removeEventListener('seeking', elsewhere)
  }
  const elsewhere = () => {
    if (begun && !isWithin()) leave()
  }
  const timer = setInterval(() => {
    // Before there is a picture the place is a wish, and the player may begin elsewhere.
    if (video.seeking || video.readyState < HTMLMediaElement.HAVE_CURRENT_DATA) return
    if (isWithin()) begun = true
    else if (begun) {
      leave()
      video.pause()
    }
  }, lookMs)
  video.addEventListener('seeking', elsewhere)
  return leave
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
