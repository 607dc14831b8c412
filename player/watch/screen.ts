import { useCallback, useEffect, useRef, useState } from 'react'

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

/** `idle`: three seconds without a pointer or a key over the player, or sent away by a tap. */
export type Idle = { idle: boolean; wake(): void; hide(): void }

export function useIdle(element: HTMLElement | null): Idle {
  const [idle, setIdle] = useState(false)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const wake = useCallback(() => {
    setIdle(false)
    clearTimeout(timer.current)
    timer.current = setTimeout(() => setIdle(true), idleMs)
  }, [])
  const hide = useCallback(() => {
    clearTimeout(timer.current)
    setIdle(true)
  }, [])
  useEffect(() => {
    if (!element) return
    const onEvent = (event: Event) => {
      const onPicture = event.target instanceof Element && event.target.closest('.stage-toggle') !== null
      const touched = event instanceof PointerEvent && event.pointerType === 'touch'
      // What a finger on the picture means is known when it is lifted; a press of it gives the picture the focus.
      if (onPicture && (touched || event.type === 'focusin')) return
      wake()
    }
    const events = ['pointermove', 'pointerdown', 'keydown', 'focusin'] as const
    for (const event of events) element.addEventListener(event, onEvent, { passive: true })
    wake()
    return () => {
      clearTimeout(timer.current)
      for (const event of events) element.removeEventListener(event, onEvent)
    }
  }, [element, wake])
  return { idle, wake, hide }
}
