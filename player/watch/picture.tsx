import { type ReactNode, useLayoutEffect, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { startedFor } from '#player/start/started.ts'
import type { Starter } from '#player/start/starter-state.ts'

/** The element once it is in its place, and what has begun the title, if anything has. */
export function useVideo(titleId: string) {
  const [started] = useState(() => startedFor(titleId))
  const [video, setVideo] = useState<HTMLVideoElement | null>(null)
  return { started, video, setVideo }
}

function newVideo(): HTMLVideoElement {
  const video = document.createElement('video')
  video.playsInline = true
  // Subtitles come from an edge.
  video.crossOrigin = 'anonymous'
  video.preload = 'none'
  return video
}

/**
 * The video element: the one that plays already where the first lines of the page began the title, moved to its place
 * without a break, else a new one.
 */
export function Picture({
  started,
  onVideo,
  children,
}: {
  started: Starter | null
  onVideo: (video: HTMLVideoElement | null) => void
  children: ReactNode
}) {
  const [video] = useState(() => started?.video ?? newVideo())
  const place = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    place.current?.append(video)
    started?.moved()
    onVideo(video)
    return () => {
      onVideo(null)
      video.remove()
    }
  }, [video, started, onVideo])
  return (
    <div className="picture" ref={place}>
      {createPortal(children, video)}
    </div>
  )
}
