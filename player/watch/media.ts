import { useEffect, useState } from 'react'

/** The media element as it is: read from it after its own events, never assumed from what was asked. */
export type MediaView = {
  paused: boolean
  ended: boolean
  /** Wants to play and has nothing to play. */
  starving: boolean
  time: number
  /** Seconds; 0 until known. */
  duration: number
  /** End of the buffered stretch that the playhead is in. */
  bufferedEnd: number
  volume: number
  muted: boolean
  rate: number
  /** Has shown or sounded something. */
  begun: boolean
}

const events = [
  'play',
  'pause',
  'ended',
  'playing',
  'waiting',
  'timeupdate',
  'seeking',
  'seeked',
  'durationchange',
  'progress',
  'volumechange',
  'ratechange',
  'loadeddata',
  'emptied',
] as const

function bufferedEnd({ buffered, currentTime }: HTMLVideoElement): number {
  for (let index = 0; index < buffered.length; index++)
    if (buffered.start(index) <= currentTime + 0.1 && currentTime <= buffered.end(index))
      return buffered.end(index)
  return currentTime
}

function read(video: HTMLVideoElement, begun: boolean): MediaView {
  return {
    paused: video.paused,
    ended: video.ended,
    starving: !video.paused && !video.ended && video.readyState < HTMLMediaElement.HAVE_FUTURE_DATA,
    time: video.currentTime,
    duration: Number.isFinite(video.duration) ? video.duration : 0,
    bufferedEnd: bufferedEnd(video),
    volume: video.volume,
    muted: video.muted,
    rate: video.playbackRate,
    begun: begun || video.readyState >= HTMLMediaElement.HAVE_CURRENT_DATA,
  }
}

const silence: MediaView = {
  paused: true,
  ended: false,
  starving: false,
  time: 0,
  duration: 0,
  bufferedEnd: 0,
  volume: 1,
  muted: false,
  rate: 1,
  begun: false,
}

export function useMedia(video: HTMLVideoElement | null): MediaView {
  const [view, setView] = useState(silence)
  useEffect(() => {
    if (!video) return
    const update = () => setView((old) => read(video, old.begun))
    for (const event of events) video.addEventListener(event, update)
    update()
    return () => {
      for (const event of events) video.removeEventListener(event, update)
    }
  }, [video])
  return view
}
