import { useEffect, useState } from 'react'

/** iPhones have full screen for the video alone, under a name of their own. */
type PhoneVideo = HTMLVideoElement & { webkitEnterFullscreen?: () => void }

/** Full screen of the whole player where there is one, so that our controls stay on it. */
export async function toggleFullscreen(player: HTMLElement, video: HTMLVideoElement): Promise<void> {
  if (document.fullscreenElement) return document.exitFullscreen()
  if (document.fullscreenEnabled) return player.requestFullscreen()
  ;(video as PhoneVideo).webkitEnterFullscreen?.()
}

export function useFullscreen(player: HTMLElement | null): boolean {
  const [full, setFull] = useState(false)
  useEffect(() => {
    const update = () => setFull(player !== null && document.fullscreenElement === player)
    document.addEventListener('fullscreenchange', update)
    return () => document.removeEventListener('fullscreenchange', update)
  }, [player])
  return full
}

export function hasPictureInPicture(): boolean {
  return document.pictureInPictureEnabled === true
}

export async function togglePictureInPicture(video: HTMLVideoElement): Promise<void> {
  if (document.pictureInPictureElement === video) await document.exitPictureInPicture()
  else await video.requestPictureInPicture()
}

const idleMs = 3000

/** True after three seconds without a pointer or a key over `element`. */
export function useIdle(element: HTMLElement | null): boolean {
  const [idle, setIdle] = useState(false)
  useEffect(() => {
    if (!element) return
    let timer: ReturnType<typeof setTimeout> | undefined
    const wake = () => {
      setIdle(false)
      clearTimeout(timer)
      timer = setTimeout(() => setIdle(true), idleMs)
    }
    const events = ['pointermove', 'pointerdown', 'keydown', 'focusin'] as const
    for (const event of events) element.addEventListener(event, wake, { passive: true })
    wake()
    return () => {
      clearTimeout(timer)
      for (const event of events) element.removeEventListener(event, wake)
    }
  }, [element])
  return idle
}
