import type { NewTitle } from '#catalog/contract/title.ts'
import type { Draft } from '../licence-draft.ts'

/**
 * What is known of files on their way beyond the life of a page: in IndexedDB, whose writes are with the system once their
 * transaction is complete, so that a browser that is killed loses none of them (localStorage is written seconds later).
 */
export type Entry = {
  ownerId: string
  fingerprint: string
  name: string
  size: number
  lastModified: number
  /** Where the browser has them: the file without choosing it again. */
  handle: FileSystemFileHandle | null
  draft: Draft
  /** What was sent, or is about to be, to make its title: it is sent again as it was until it is answered. */
  creation: { key: string; body: NewTitle } | null
  /** How many titles this file has been sent for before, each asked for. */
  attempt: number
  titleId: string | null
  /** The title was there before: the file takes the place of what it has. */
  replaces: boolean
  uploadUrl: string | null
  /** Files go in the order of this. */
  place: number
  stage: 'draft' | 'queued' | 'paused' | 'sent'
  /** Last written, ms since 1970. */
  at: number
}

const [database, store] = ['nar-uploads', 'files']
/** So long it is known that a file was sent, ms. */
const keptMs = 30 * 86_400_000

function done<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
}

let opened: Promise<IDBDatabase> | null = null

function open(): Promise<IDBDatabase> {
  opened ??= new Promise((resolve, reject) => {
    const request = indexedDB.open(database, 1)
    request.onupgradeneeded = () =>
      request.result.createObjectStore(store, { keyPath: ['ownerId', 'fingerprint'] })
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
  return opened
}

/** Resolves when what was done is kept. A browser that refuses (private windows) has a queue as long as its page. */
async function change(work: (files: IDBObjectStore) => void): Promise<void> {
  try {
    const transaction = (await open()).transaction(store, 'readwrite', { durability: 'strict' })
    work(transaction.objectStore(store))
    await new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve()
      transaction.onerror = () => reject(transaction.error)
      transaction.onabort = () => reject(transaction.error)
    })
  } catch {
    // Known to this page alone.
  }
}

export const writeEntries = (entries: readonly Entry[]): Promise<void> =>
  change((files) => {
    for (const entry of entries) files.put({ ...entry, at: Date.now() })
  })

export const removeEntry = ({ ownerId, fingerprint }: Entry): Promise<void> =>
  change((files) => files.delete([ownerId, fingerprint]))

/** Of one owner, in their order; what was sent long ago is forgotten. */
export async function readEntries(ownerId: string): Promise<Entry[]> {
  try {
    const files = (await open()).transaction(store).objectStore(store)
    const all: Entry[] = await done(files.getAll(IDBKeyRange.bound([ownerId], [ownerId, []])))
    const old = all.filter(({ stage, at }) => stage === 'sent' && at < Date.now() - keptMs)
    await Promise.all(old.map(removeEntry))
    return all.filter((entry) => !old.includes(entry)).sort((a, b) => a.place - b.place)
  } catch {
    return []
  }
}
