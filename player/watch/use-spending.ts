import { useEffect, useRef, useState } from 'react'
import { noteSpent, spendingLimit, spentThisMonth } from './spending.ts'

/** How often what was taken is written down, ms. */
const noteEveryMs = 4000

/** Notes what this page takes over the link. `over`: the month's limit has been passed while it plays. */
export function useSpending(video: HTMLVideoElement | null): { over: boolean; goOn(): void } {
  const [over, setOver] = useState(false)
  /** The viewer has read of it, and goes on: no word of this limit again on this page. */
  const allowed = useRef<number | null>(null)
  useEffect(() => {
    if (!video || typeof PerformanceObserver === 'undefined') return
    let bytes = 0
    const observer = new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) bytes += (entry as PerformanceResourceTiming).transferSize || 0
    })
    observer.observe({ type: 'resource', buffered: true })
    const note = () => {
      if (bytes > 0) noteSpent(bytes)
      bytes = 0
      const limit = spendingLimit()
      if (limit === null || limit === allowed.current || spentThisMonth() < limit) return setOver(false)
      if (video.paused) return
      video.pause()
      setOver(true)
    }
    const timer = setInterval(note, noteEveryMs)
    addEventListener('pagehide', note)
    return () => {
      note()
      observer.disconnect()
      clearInterval(timer)
      removeEventListener('pagehide', note)
    }
  }, [video])
  const goOn = () => {
    allowed.current = spendingLimit()
    setOver(false)
    video?.play().catch(() => undefined)
  }
  return { over, goOn }
}
