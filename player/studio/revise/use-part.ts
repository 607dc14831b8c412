import { useState } from 'react'
import { type Task, useTask } from '../task.ts'
import { type OwnChanges, ownChanges } from './own-changes.ts'
import { type ReadPart, revisePart } from './revise-part.ts'

type Change<T, R> = {
  base: T
  write: (etag: string) => Promise<R>
  done: (answer: R) => void
  /** What it makes of the part, where more may follow before the part is read again. */
  made?: (answer: R, from: T) => T
}

export type PartInWork<T> = Pick<Task, 'busy' | 'problem'> & {
  /** What somebody else has made of it meanwhile; undefined while nobody was faster. */
  theirs: T | undefined
  save<R>(change: Change<T, R>): void
  /** What was written here goes over what somebody else wrote. */
  keepMine(): void
  /** What somebody else wrote stays. */
  keepTheirs(): void
}

/**
 * Changes of one form to one part of a title or series. `taken`: somebody else's is left as it is. `shared`: what other forms
 * of the same page make of the part.
 */
export function usePart<T>(
  read: ReadPart<T>,
  taken: (theirs: T) => void,
  shared?: OwnChanges<T>,
): PartInWork<T> {
  const [alone] = useState(() => ownChanges<T>())
  const own = shared ?? alone
  const { busy, problem, run } = useTask()
  const [conflict, setConflict] = useState<{ theirs: T; mine: () => void } | null>(null)
  const save = <R>(change: Change<T, R>) =>
    run(
      () => revisePart((part) => own.knows(part, change.base), read, change.write),
      (revision) => {
        if (revision.kind === 'saved') {
          setConflict(null)
          if (change.made) own.note(change.made(revision.answer, revision.from))
          return change.done(revision.answer)
        }
        const { theirs } = revision
        setConflict({ theirs, mine: () => save({ ...change, base: theirs }) })
      },
    )
  return {
    ...{ busy, problem, save, theirs: conflict?.theirs },
    keepMine: () => conflict?.mine(),
    keepTheirs: () => {
      if (!conflict) return
      setConflict(null)
      taken(conflict.theirs)
    },
  }
}
