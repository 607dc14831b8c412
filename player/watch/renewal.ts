import type { Playback } from '#catalog/contract/playback.ts'
import { type ApiProblem, call } from '#player/api/client.ts'
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

/** Who says where something may be played, and when that is over. */
export type Permit = {
  /** @throws ApiProblem with why not */
  ask(): Promise<Playback>
  /** After how long a new address is asked for, of the time that one is good for; both in ms. */
  renewAfter(lifeMs: number): number
  /** After such a refusal nothing is played on, not even out of the buffer. */
  isEnd(problem: ApiProblem): boolean
  /** Told when the leave is taken back while it plays. Returns how to stop listening. */
  whenEnded(ended: (cause: unknown) => void): () => void
}

/** A title is asked for at 80 % of an address' life, before anything is refused; what was paid for may be over then. */
export const titlePermit = (titleId: string): Permit => ({
  async ask() {
    const body = playRequest()
    const kept = keptPlayback(titleId)
    return kept ?? call('playback', { params: { id: titleId }, ...(body ? { body } : {}) })
  },
  renewAfter: (lifeMs) => lifeMs * 0.8,
  isEnd: ({ code }) => code === 'payment-required' || isKeptEnd(code),
  whenEnded: (ended) => whenKeptEnds(titleId, ended),
})

/** Keeps an address good. `onPlayback` is told of every new one, and of every other host that it is to be had from; `onEnded`, that nothing may be played on. */
export function keepAddress(
  permit: Permit,
  onPlayback: (playback: Playback) => void,
  onEnded: (cause: unknown) => void,
): Renewal {
  let newest: Playback | null = null
  /** As it is where media is loaded from now. */
  const tell = () => {
    if (!newest || stopped) return
    const { master, subtitles, storyboard } = newest
    onPlayback({
      ...newest,
      master: book.current(master),
      subtitles: subtitles.map((one) => ({ ...one, url: book.current(one.url) })),
      storyboard: storyboard && book.current(storyboard),
    })
  }
  const book = openAddressBook(location.href, tell)
  let asked: Promise<Playback> | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  let stopped = false
  const forget = permit.whenEnded(onEnded)
  const begin = (playback: Playback) => {
    book.renew(playback)
    newest = playback
    tell()
    clearTimeout(timer)
    const lifeMs = Date.parse(playback.expiresAt) - Date.now()
    // Another failure is no trouble yet: the first load that is refused asks again and tells the viewer.
    const missed = (cause: unknown) => {
      if (!stopped && permit.isEnd(asProblem(cause))) onEnded(cause)
    }
    const waitMs = Math.min(longestTimerMs, permit.renewAfter(lifeMs))
    if (!stopped) timer = setTimeout(() => renew().catch(missed), waitMs)
  }
  const ask = async () => {
    const playback = await permit.ask()
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
