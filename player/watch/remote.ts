import { useEffect, useState } from 'react'

/** Safari has its own way to a television (AirPlay), others the Remote Playback API (W3C). */
type AirPlayVideo = HTMLVideoElement & { webkitShowPlaybackTargetPicker?: () => void }
type AvailabilityEvent = Event & { availability?: string }

export type Remote = { show(): void; connected: boolean }

/** A way to a television, where the browser has one and sees one; null otherwise: then there is no button. */
export function useRemote(video: HTMLVideoElement | null): Remote | null {
  const [available, setAvailable] = useState(false)
  const [connected, setConnected] = useState(false)
  useEffect(() => {
    if (!video) return
    const airPlay = (event: AvailabilityEvent) => setAvailable(event.availability === 'available')
    video.addEventListener('webkitplaybacktargetavailabilitychanged', airPlay)
    const { remote } = video
    const told = () => setConnected(remote?.state === 'connected')
    remote?.addEventListener?.('connect', told)
    remote?.addEventListener?.('disconnect', told)
    let id: number | undefined
    const hasAirPlay = (video as AirPlayVideo).webkitShowPlaybackTargetPicker !== undefined
    if (!hasAirPlay)
      remote
        ?.watchAvailability?.((yes) => setAvailable(yes))
        .then(
          (given) => {
            id = given
          },
          // It cannot look for any, or not with this kind of source: no button.
          () => undefined,
        )
    return () => {
      video.removeEventListener('webkitplaybacktargetavailabilitychanged', airPlay)
      remote?.removeEventListener?.('connect', told)
      remote?.removeEventListener?.('disconnect', told)
      if (id !== undefined) remote?.cancelWatchAvailability?.(id).catch(() => undefined)
    }
  }, [video])
  if (!video || !available) return null
  return {
    connected,
    show() {
      const { webkitShowPlaybackTargetPicker: picker } = video as AirPlayVideo
      if (picker) picker.call(video)
      else video.remote.prompt().catch(() => undefined)
    },
  }
}
