import { createStore } from '#player/store.ts'

/** What the page knows of its connection. */
export type Connection = {
  /** The last that was asked had no answer. */
  offline: boolean
  /** An edge answers by itself: the link between its region and the hub is cut. */
  cutOff: boolean
  /** What is shown is a copy of then, ISO 8601; null when it is as the hub has it. The oldest of a page. */
  keptAt: string | null
  /** Loads the new version of the pages, which is ready; null when there is none. */
  update: (() => void) | null
}
export const connection = createStore<Connection>({
  offline: typeof navigator !== 'undefined' && navigator.onLine === false,
  ...{ cutOff: false, keptAt: null, update: null },
})

/** An answer came: from the hub, or a copy of an earlier one, as the service worker says. */
export function noteAnswer(answer: Response): void {
  const keptAt = answer.headers.get('nar-kept-at')
  const cutOff = answer.headers.has('nar-cut-off')
  connection.set((old) => {
    if (keptAt === null)
      return old.offline || old.cutOff !== cutOff ? { ...old, offline: false, cutOff } : old
    const oldest = old.keptAt === null || keptAt < old.keptAt ? keptAt : old.keptAt
    return { ...old, keptAt: oldest, offline: old.offline || !navigator.onLine }
  })
}

export function noteNoAnswer(): void {
  connection.set((old) => (old.offline ? old : { ...old, offline: true }))
}

/** Another page is shown: what the one before was made of says nothing of it. */
export function noteNewPage(): void {
  connection.set((old) => (old.keptAt === null ? old : { ...old, keptAt: null }))
}
