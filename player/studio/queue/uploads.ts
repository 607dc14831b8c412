import { createStore } from '#player/store.ts'
import type { Phase } from '../row-state.ts'
import { type Speed, unknownSpeed } from '../speed.ts'
import { type Entry, writeEntries } from './journal.ts'

/** One file on its way. Lives as long as the page, also while another page of ours is shown; its entry beyond that. */
export type LocalUpload = {
  /** The fingerprint of the file. */
  key: string
  entry: Entry
  /** null: it was begun before, and has to be found or chosen again. */
  file: File | null
  phase: Phase
  sent: number
  speed: Speed
  /** The server's words about why not. */
  detail: string
}

export const uploads = createStore<readonly LocalUpload[]>([])

/** What came of files that were given, for the owner to read. `before`: those that were sent already, and are not again. */
export type Given = { before: readonly string[]; added: number; found: number; again: number; other: number }
export const given = createStore<Given | null>(null)

/** Another tab of this browser has the queue: two would send everything twice. */
export const elsewhere = createStore(false)

export const find = (key: string): LocalUpload | undefined =>
  uploads.get().find((upload) => upload.key === key)

export function change(key: string, part: Partial<Omit<LocalUpload, 'key' | 'entry'>>): void {
  uploads.set((all) => all.map((upload) => (upload.key === key ? { ...upload, ...part } : upload)))
}

/** Changes what is known of files beyond this page; resolves once it is kept. */
export async function record(parts: ReadonlyMap<string, Partial<Entry>>): Promise<void> {
  uploads.set((all) =>
    all.map((upload) => {
      const part = parts.get(upload.key)
      return part ? { ...upload, entry: { ...upload.entry, ...part } } : upload
    }),
  )
  await writeEntries(uploads.get().flatMap(({ key, entry }) => (parts.has(key) ? entry : [])))
}

export const recordOne = (key: string, part: Partial<Entry>): Promise<void> => record(new Map([[key, part]]))

export const newUpload = (entry: Entry, file: File | null, phase: Phase): LocalUpload => ({
  ...{ key: entry.fingerprint, entry, file, phase, sent: 0, speed: unknownSpeed, detail: '' },
})
