import type { TitleView } from '#catalog/contract/title.ts'
import { type ApiProblem, call } from '#player/api/client.ts'
import { asProblem } from '#player/api/request.ts'
import { type Conflict, readTitle, reviseTitle, type Tagged } from '../revise/revise-title.ts'
import { type BulkStep, inverseOf } from './bulk.ts'

/** `key`: of the licence that is made, the same for every try. */
export type KeyedStep = BulkStep & { key: string }

/** What became of one title. */
export type Outcome =
  | { kind: 'saved'; before: TitleView; after: Tagged; licenceId: string | null }
  | ({ kind: 'conflict'; step: KeyedStep } & { conflict: Conflict })
  | { kind: 'problem'; step: KeyedStep; problem: ApiProblem }

/** At once: more only wait for each other. */
const atOnce = 3
const mostWaits = 8

const sleep = (ms: number, signal: AbortSignal) =>
  new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, ms)
    signal.addEventListener('abort', () => {
      clearTimeout(timer)
      resolve()
    })
  })

/** Whoever changes very many titles is asked to go slower: that is done. */
async function patiently<T>(work: () => Promise<T>, signal: AbortSignal): Promise<T> {
  for (let waits = 0; ; waits++) {
    try {
      return await work()
    } catch (cause) {
      const { status, details } = asProblem(cause)
      if (status !== 429 || waits === mostWaits || signal.aborted) throw cause
      await sleep(Number(details.seconds ?? 5) * 1000, signal)
    }
  }
}

async function carryOut(step: KeyedStep, signal: AbortSignal): Promise<Outcome> {
  const { title, etag, patch, licence, key } = step
  try {
    let after: Tagged = { title, etag }
    if (Object.keys(patch).length > 0) {
      const revision = await patiently(() => reviseTitle(title, patch, etag), signal)
      if (revision.kind === 'conflict') return { kind: 'conflict', step, conflict: revision }
      after = revision
    }
    if (!licence) return { kind: 'saved', before: title, after, licenceId: null }
    const request = { params: { id: title.id }, body: licence, key }
    const { id } = await patiently(() => call('addLicence', request), signal)
    return { kind: 'saved', before: title, after: await readTitle(title.id), licenceId: id }
  } catch (cause) {
    return { kind: 'problem', step, problem: asProblem(cause) }
  }
}

/** Several at once, in their order; those not begun when `signal` fires are left. */
async function each<T>(
  all: readonly T[],
  signal: AbortSignal,
  work: (one: T) => Promise<void>,
): Promise<void> {
  const waiting = [...all]
  const next = async (): Promise<void> => {
    const one = waiting.shift()
    if (one === undefined || signal.aborted) return
    await work(one)
    return next()
  }
  await Promise.all(Array.from({ length: atOnce }, next))
}

/** Changes titles one by one, each unless somebody else was faster. `onOutcome` is told of every one. */
export const runBulk = (
  steps: readonly KeyedStep[],
  onOutcome: (outcome: Outcome) => void,
  signal: AbortSignal,
): Promise<void> => each(steps, signal, async (step) => onOutcome(await carryOut(step, signal)))

/** Puts those back that were changed, but for what somebody else has written since. */
export async function undoBulk(
  outcomes: readonly Extract<Outcome, { kind: 'saved' }>[],
  steps: ReadonlyMap<string, KeyedStep>,
  onBack: (title: Tagged | null) => void,
  signal: AbortSignal,
): Promise<void> {
  await each(outcomes, signal, async ({ before, after, licenceId }) => {
    const patch = steps.get(before.id)?.patch ?? {}
    try {
      if (licenceId !== null)
        await patiently(() => call('revokeLicence', { params: { id: before.id, licenceId } }), signal)
      const back = inverseOf({ title: before, patch })
      const { title } = after
      if (Object.keys(back).length === 0) return onBack(await readTitle(before.id))
      const revision = await patiently(() => reviseTitle(title, back), signal)
      onBack(revision.kind === 'saved' ? revision : null)
    } catch {
      onBack(null)
    }
  })
}
