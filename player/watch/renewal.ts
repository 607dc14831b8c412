import type { Playback } from '#catalog/contract/playback.ts'
import { call } from '#player/api/client.ts'
import { playRequest } from '#player/api/play-request.ts'
import { asProblem } from '#player/api/request.ts'
import { isKeptEnd, keptPlayback, whenKeptEnds } from '#player/kept/playback.ts'
import { type AddressBook, openAddressBook } from './address.ts'

/** setTimeout takes no more than 2^31 − 1 ms. */
const longestTimerMs = 2 ** 31 - 1

export type Renewal = {
  book: AddressBook
  /** Takes an address that was asked for before. */
  begin(playback: Playback): void
  /** Asks for a playback address. Calls that meet share one request. @throws ApiProblem with why not */
  renew(): Promise<Playback>
  stop(): void
}

/**
 * Keeps the playback address of a title good: it is renewed at 80 % of its life, before anything is refused.
 * `onPlayback` is told of every new one; `onEnded`, that what was paid for is over: then nothing is played on, not even out
 * of the buffer.
 */
export function keepAddress(
  titleId: string,
  onPlayback: (playback: Playback) => void,
  onEnded: (cause: unknown) => void,
): Renewal {
  const book = openAddressBook(location.href)
  let asked: Promise<Playback> | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  let stopped = false
  const forget = whenKeptEnds(titleId, onEnded)
  const begin = (playback: Playback) => {
    book.renew(playback.master)
    onPlayback(playback)
    clearTimeout(timer)
    const lifeMs = Date.parse(playback.expiresAt) - Date.now()
    // Another failure is no trouble yet: the first load that is refused asks again and tells the viewer.
    const missed = (cause: unknown) => {
      const { code } = asProblem(cause)
      if (!stopped && (code === 'payment-required' || isKeptEnd(code))) onEnded(cause)
    }
    if (!stopped) timer = setTimeout(() => renew().catch(missed), Math.min(longestTimerMs, lifeMs * 0.8))
  }
  const ask = async () => {
    const body = playRequest()
    const playback =
      keptPlayback(titleId) ??
      (await call('playback', { params: { id: titleId }, ...(body ? { body } : {}) }))
    begin(playback)
    return playback
  }
  const renew = () => {
    asked ??= ask().finally(() => {
      asked = null
    })
    return asked
  }
  return {
    book,
    begin,
    renew,
    stop() {
      stopped = true
      forget()
      clearTimeout(timer)
    },
  }
}
