import { useEffect, useState } from 'react'
import type { TitleProgress } from '#catalog/contract/playback.ts'
import type { TitleState, TitleView } from '#catalog/contract/title.ts'
import { followProgress } from '#player/api/progress.ts'

/** States after which nothing changes by itself any more. */
export function isSettled(state: TitleState): boolean {
  return state === 'complete' || state === 'refused' || state === 'draft'
}

/** Follows a title until it is settled; `onChange` is called at every change of its state, to fetch it anew. */
export function useTitleProgress(title: TitleView | null, onChange: () => void): TitleProgress | null {
  const [progress, setProgress] = useState<TitleProgress | null>(null)
  const id = title?.id
  const state = title?.state
  useEffect(() => {
    if (!id || !state || isSettled(state)) return
    let told = state
    return followProgress(id, (next) => {
      setProgress(next)
      if (next.state !== told) onChange()
      told = next.state
    })
  }, [id, state, onChange])
  return progress
}
