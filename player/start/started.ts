import type { Starter } from './starter-state.ts'

/** The title is playing already: the first lines of this page began it. null when they did not, or it was taken over. */
export function startedFor(titleId: string): Starter | null {
  const starter = window.narStarter
  return starter?.titleId === titleId ? starter : null
}

/** Whoever asks is the one that takes it over, or opens the title anew. */
export function claimStarted(video: HTMLVideoElement): Starter | null {
  const starter = window.narStarter
  if (starter?.video !== video) return null
  delete window.narStarter
  return starter
}

/** The page shows something else. */
export function dropStarted(): void {
  window.narStarter?.drop()
  delete window.narStarter
}
