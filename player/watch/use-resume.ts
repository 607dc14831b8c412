import { useEffect, useState } from 'react'
import { leftAt, noteLeft } from '#player/resume.ts'

const noteEveryMs = 5000
/** Who comes back hears the last words again, seconds. */
const again = 3

/** Where a title begins: at the moment of its address, else where it was left on this device. `resumed`: at the latter. */
export function useBeginning(id: string, at: number): { at: number; resumed: boolean } {
  const [beginning] = useState(() => {
    // A link to the very beginning is a link to a moment, too.
    const asked = new URLSearchParams(location.search).has('t')
    const left = asked ? null : leftAt(id)
    return left ? { at: Math.max(0, left.at - again), resumed: true } : { at, resumed: false }
  })
  return beginning
}

/** Notes where a title is left. `total` in seconds. */
export function useLeaving(video: HTMLVideoElement | null, id: string, total: number): void {
  useEffect(() => {
    if (!video || total <= 0) return
    let noted = -1
    const note = () => {
      const at = video.ended ? total : Math.round(video.currentTime)
      if (video.readyState < HTMLMediaElement.HAVE_CURRENT_DATA || at === noted) return
      noted = at
      noteLeft({ id, at, total: Math.round(total), when: Date.now() })
    }
    const whilePlaying = () => video.paused || note()
    const timer = setInterval(whilePlaying, noteEveryMs)
    const events = ['pause', 'ended', 'seeked'] as const
    for (const event of events) video.addEventListener(event, note)
    addEventListener('pagehide', note)
    return () => {
      note()
      clearInterval(timer)
      for (const event of events) video.removeEventListener(event, note)
      removeEventListener('pagehide', note)
    }
  }, [video, id, total])
}
