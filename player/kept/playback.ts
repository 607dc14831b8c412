import type { Playback } from '#catalog/contract/playback.ts'
import { adultAge } from '#catalog/contract/title.ts'
import { saidAge } from '#player/age.ts'
import { ApiProblem } from '#player/api/client.ts'
import { keptPrefix } from '#player/offline/keeping-rules.ts'
import { currentWords } from '#player/words/words.ts'
import { lookAtClock } from './clock.ts'
import { permitState } from './permit-state.ts'
import { isWhole, keptRecord, onKeptEnded } from './records.ts'

/**
 * The copy of a title that this device keeps, as the hub would answer for a playback address; null where there is none, or
 * the hub is to be asked after all. What is here is not fetched a second time, with a connection or without.
 * @throws ApiProblem why a copy may not be played, when there is no connection to ask the hub
 */
export function keptPlayback(titleId: string): Playback | null {
  const record = keptRecord(titleId)
  if (!record || !isWhole(record)) return null
  // Without its worker a page cannot reach what is kept: a first visit, or one with the shift key held.
  if (!navigator.serviceWorker?.controller) return null
  const { kept } = currentWords()
  const refuse = (code: string, detail: string) => {
    if (navigator.onLine) return null
    throw new ApiProblem(code, 403, detail)
  }
  if (record.ageMark >= adultAge && !saidAge()) return refuse('age-unconfirmed', kept.adultsOnly(adultAge))
  const state = permitState(record.permit, lookAtClock())
  if (state !== 'good') return refuse(`keep-${state}`, state === 'expired' ? kept.expired : kept.clockBack)
  const { subtitles, storyboard, chapters, permit } = record
  return {
    ...{ master: `${keptPrefix}${titleId}/master.m3u8`, expiresAt: permit.expiresAt },
    ...{ pathways: [], subtitles, storyboard: storyboard?.url ?? null, chapters, view: null },
  }
}

/** Told when the leave to play a copy is taken back while it plays. Returns how to stop listening. */
export function whenKeptEnds(titleId: string, ended: (cause: unknown) => void): () => void {
  const forget = onKeptEnded((id, { code, message }) => {
    if (id === titleId) ended(new ApiProblem(code, 403, message))
  })
  return () => void forget()
}

/** Whether a failure is the end of a copy: then nothing is played on, not even out of the buffer. */
export const isKeptEnd = (code: string): boolean => code === 'keep-expired' || code === 'keep-clock-back'
