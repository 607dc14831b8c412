import { useEffect, useState } from 'react'
import { type Line, lineAt } from './transcript-lines.ts'

/** Index of the line under way; -1 before the first. Told when it changes, not four times a second. */
export function useCurrentLine(video: HTMLVideoElement | null, lines: readonly Line[]): number {
  const [current, setCurrent] = useState(-1)
  useEffect(() => {
    if (!video) return
    const look = () => setCurrent(lineAt(lines, video.currentTime))
    look()
    video.addEventListener('timeupdate', look)
    video.addEventListener('seeking', look)
    return () => {
      video.removeEventListener('timeupdate', look)
      video.removeEventListener('seeking', look)
    }
  }, [video, lines])
  return current
}
