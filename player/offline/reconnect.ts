import { mostKept, mostSeen } from '#catalog/contract/keep.ts'
import { saidAge } from '#player/age.ts'
import { call } from '#player/api/client.ts'
import { lookAtClock, noteHubTime } from '#player/kept/clock.ts'
import { endKept, isWhole, keptRecords, renewPermit } from '#player/kept/records.ts'
import { forgetTitles, seenTitles } from './caches.ts'
import { connection } from './state.ts'

/** No oftener, ms: a link that comes and goes is not asked each time it comes. */
const atMostEvery = 60_000

const portions = <T>(all: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(all.length / size) }, (_, n) => all.slice(n * size, (n + 1) * size))

/** Shows the hub what is here. What may not be here any more goes. `pages`: those of the catalogue, too. @throws ApiProblem */
async function askAboutKept(pages: boolean): Promise<void> {
  const kept = keptRecords()
    .filter(({ state }) => state !== 'ended')
    .map(({ titleId, permit }) => ({ titleId, token: permit.token }))
  const seen = pages && 'caches' in globalThis ? await seenTitles() : []
  const [ofKept, ofSeen] = [portions(kept, mostKept), portions(seen, mostSeen)]
  for (let n = 0; n < Math.max(ofKept.length, ofSeen.length); n += 1) {
    const body = { kept: ofKept[n] ?? [], seen: ofSeen[n] ?? [], ...saidAge() }
    const { now, permits, ended, gone } = await call('renewKept', { body })
    noteHubTime(now)
    for (const permit of permits) renewPermit(permit)
    for (const { titleId, refusal } of ended) await endKept(titleId, refusal)
    await forgetTitles(gone)
  }
}

/** A kept title is playing here. */
const playsKept = (): boolean =>
  keptRecords().some(isWhole) && [...document.querySelectorAll('video')].some(({ paused }) => !paused)

/** Asks when the page starts, whenever the link is back, and every minute while a copy plays with a connection. */
export function startReconnecting(): void {
  let last = Number.NEGATIVE_INFINITY
  const look = (pages = true) => {
    if (!navigator.onLine || performance.now() - last < atMostEvery / 2) return
    last = performance.now()
    askAboutKept(pages).then(
      () => undefined,
      () => {
        last = Number.NEGATIVE_INFINITY
      },
    )
  }
  look()
  setInterval(() => {
    lookAtClock()
    if (playsKept()) look(false)
  }, atMostEvery)
  addEventListener('online', () => {
    connection.set((old) => ({ ...old, offline: false }))
    last = Number.NEGATIVE_INFINITY
    look()
  })
  addEventListener('offline', () => connection.set((old) => ({ ...old, offline: true })))
  const goOn = () => {
    if (navigator.onLine && keptRecords().some(({ state }) => state === 'keeping'))
      void import('#player/kept/keeping.ts').then(({ goOnKeeping }) => goOnKeeping())
  }
  goOn()
  addEventListener('online', goOn)
}
