import { useRef, useState } from 'react'
import { newCreationKey } from '#player/api/creation-key.ts'
import { asProblem } from '#player/api/request.ts'
import { reviseTitle, type Tagged } from '../revise/revise-title.ts'
import { type BulkChange, planBulk } from './bulk.ts'
import { type KeyedStep, type Outcome, runBulk, undoBulk } from './run-bulk.ts'

type Of<K extends Outcome['kind']> = Extract<Outcome, { kind: K }>

export type Bulk = {
  /** What would be done; null until it was looked at. */
  steps: readonly KeyedStep[] | null
  /** How many of how many are done; null while nothing runs. */
  running: { done: number; total: number } | null
  saved: readonly Of<'saved'>[]
  conflicts: readonly Of<'conflict'>[]
  problems: readonly Of<'problem'>[]
  /** How many were put back; null before. */
  undone: number | null
  preview(titles: readonly Tagged[], change: BulkChange): void
  change(): void
  apply(): void
  /** Once more for those that failed. */
  retry(): void
  stop(): void
  undo(): void
  /** Of two versions of one title: `mine`, the one of this change. */
  decide(conflict: Of<'conflict'>, mine: boolean): void
}

const is =
  <K extends Outcome['kind']>(kind: K) =>
  (outcome: Outcome): outcome is Of<K> =>
    outcome.kind === kind

/** A change of many titles from the first look to taking it back. `put`: titles as they are now. */
export function useBulk(put: (changed: readonly Tagged[]) => void): Bulk {
  const [steps, setSteps] = useState<readonly KeyedStep[] | null>(null)
  const [outcomes, setOutcomes] = useState<readonly Outcome[]>([])
  const [running, setRunning] = useState<Bulk['running']>(null)
  const [undone, setUndone] = useState<number | null>(null)
  const abort = useRef<AbortController | null>(null)
  const begin = (total: number) => {
    abort.current = new AbortController()
    setRunning({ done: 0, total })
    return abort.current.signal
  }
  const one = () => setRunning((old) => old && { ...old, done: old.done + 1 })
  const run = (those: readonly KeyedStep[]) => {
    const ids = new Set(those.map(({ title }) => title.id))
    const idOf = (outcome: Outcome) => (outcome.kind === 'saved' ? outcome.before.id : outcome.step.title.id)
    setOutcomes((old) => old.filter((outcome) => !ids.has(idOf(outcome))))
    void runBulk(
      those,
      (outcome) => {
        one()
        setOutcomes((old) => [...old, outcome])
        if (outcome.kind === 'saved') put([outcome.after])
      },
      begin(those.length),
    ).finally(() => setRunning(null))
  }
  const saved = outcomes.filter(is('saved'))
  const problems = outcomes.filter(is('problem'))
  return {
    ...{ steps, running, undone, saved, problems, conflicts: outcomes.filter(is('conflict')) },
    preview(titles, change) {
      setOutcomes([])
      setUndone(null)
      setSteps(planBulk(titles, change).map((step) => ({ ...step, key: newCreationKey() })))
    },
    change: () => setSteps(null),
    apply: () => run(steps ?? []),
    retry: () => run(problems.map(({ step }) => step)),
    stop: () => abort.current?.abort(),
    undo() {
      const bySteps = new Map((steps ?? []).map((step) => [step.title.id, step]))
      setUndone(0)
      const back = (tagged: Tagged | null) => {
        one()
        if (!tagged) return
        put([tagged])
        setUndone((old) => (old ?? 0) + 1)
      }
      void undoBulk(saved, bySteps, back, begin(saved.length)).finally(() => {
        setRunning(null)
        setOutcomes([])
      })
    },
    decide(outcome, mine) {
      const { conflict, step } = outcome
      const replace = (next: Outcome | null) =>
        setOutcomes((old) => old.flatMap((each) => (each === outcome ? (next ?? []) : each)))
      put([{ title: conflict.theirs, etag: conflict.etag }])
      if (!mine) return replace(null)
      reviseTitle(conflict.theirs, conflict.patch, conflict.etag).then(
        (revision) => {
          if (revision.kind === 'conflict') return replace({ kind: 'conflict', step, conflict: revision })
          put([revision])
          replace({ kind: 'saved', before: conflict.theirs, after: revision, licenceId: null })
        },
        (cause) => replace({ kind: 'problem', step, problem: asProblem(cause) }),
      )
    },
  }
}
