import { useState } from 'react'
import type { TitlePatch, TitleView } from '#catalog/contract/title.ts'
import { type Task, useTask } from '../task.ts'
import { type Conflict, type Revision, reviseTitle } from './revise-title.ts'

export type Revising = Pick<Task, 'busy' | 'problem'> & {
  conflict: Conflict | null
  /** Rejects nothing: what goes wrong is `problem` or `conflict`. */
  save(patch: TitlePatch): void
  /** What was written here goes over what somebody else wrote. */
  keepMine(): void
  /** What somebody else wrote stays. */
  keepTheirs(): void
}

/**
 * Changes of one form to one title. `taken`: how the title stands now, after a change of one's own or when somebody else's is
 * left as it is.
 */
export function useRevision(title: TitleView, taken: (title: TitleView, saved: boolean) => void): Revising {
  // What the form was filled from: not what the list has heard since.
  const [base, setBase] = useState<{ title: TitleView; etag: string | null }>({ title, etag: null })
  const [conflict, setConflict] = useState<Conflict | null>(null)
  const { busy, problem, run } = useTask()
  const done = (revision: Revision) => {
    if (revision.kind === 'conflict') return setConflict(revision)
    setConflict(null)
    setBase(revision)
    taken(revision.title, true)
  }
  return {
    busy,
    problem,
    conflict,
    save: (patch) => run(() => reviseTitle(base.title, patch, base.etag), done),
    keepMine: () => {
      if (conflict) run(() => reviseTitle(conflict.theirs, conflict.patch, conflict.etag), done)
    },
    keepTheirs: () => {
      if (!conflict) return
      setConflict(null)
      setBase({ title: conflict.theirs, etag: conflict.etag })
      taken(conflict.theirs, false)
    },
  }
}
