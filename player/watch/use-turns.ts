import { useCallback, useMemo, useState } from 'react'
import type { Chapter } from '#catalog/contract/chapter.ts'
import { useSpeech } from '#player/words/words.ts'
import { stepTurn, type Turn, turnAt, turnsOf } from './turns.ts'

export type Turns = {
  turns: readonly Turn[]
  /** Number of the one under way; null before the first. */
  turn: number | null
  /** To a moment, seconds. */
  seek(to: number): void
  go(step: 1 | -1): void
  /** Where keys have just gone; a new object each time. */
  sought: { at: number } | null
  setSought(sought: { at: number }): void
}

/** The parts of what plays in `video`, and going from one to another. `time` and `total` in seconds. */
export function useTurns(
  video: HTMLVideoElement | null,
  chapters: readonly Chapter[],
  time: number,
  total: number,
): Turns {
  const { language } = useSpeech()
  const turns = useMemo(() => turnsOf(chapters, total, language), [chapters, total, language])
  const [sought, setSought] = useState<Turns['sought']>(null)
  const seek = useCallback(
    (to: number) => {
      if (video) video.currentTime = to
    },
    [video],
  )
  const go = (step: 1 | -1) => {
    const to = stepTurn(turns, time, step)
    if (to === null) return
    seek(to)
    setSought({ at: to })
  }
  return { turns, turn: turnAt(turns, time)?.number ?? null, seek, go, sought, setSought }
}
