/** Steps back and forth. Pure. */
export type History<T> = { past: readonly T[]; present: T; future: readonly T[] }

/** Further back than anybody remembers. */
const mostSteps = 200

export const begun = <T>(present: T): History<T> => ({ past: [], present, future: [] })

/** `joined`: goes on with the last step, as when letters are typed into one line. */
export function stepped<T>({ past, present }: History<T>, next: T, joined = false): History<T> {
  if (next === present) return { past, present, future: [] }
  return { past: joined ? past : [...past, present].slice(-mostSteps), present: next, future: [] }
}

export function back<T>({ past, present, future }: History<T>): History<T> {
  const before = past.at(-1)
  return before === undefined
    ? { past, present, future }
    : { past: past.slice(0, -1), present: before, future: [present, ...future] }
}

export function forth<T>({ past, present, future }: History<T>): History<T> {
  const [next, ...rest] = future
  return next === undefined
    ? { past, present, future }
    : { past: [...past, present], present: next, future: rest }
}
