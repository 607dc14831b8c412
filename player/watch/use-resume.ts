import { useEffect, useState } from 'react'
import { beginningOf, noteLeft } from '#player/resume.ts'

const noteEveryMs = 5000
/**
 * Found once: what is noted while it plays does not move its beginning. `lead`: seconds before what the title is of, of one that
 * was on air (EXT-X-START); nobody begins there.
 */
export function useBeginning(id: string, at: number, lead = 0): { at: number; resumed: boolean } {
  const [beginning] = useState(() => {
    const found = beginningOf(id, at)
    return found.at > 0 ? found : { ...found, at: lead }
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
