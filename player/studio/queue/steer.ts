import { call } from '#player/api/client.ts'
import { remember } from '#player/device.ts'
import type { Draft } from '../licence-draft.ts'
import { removeEntry } from './journal.ts'
import { first, step } from './order.ts'
import { callOff, startQueued } from './send.ts'
import { change, find, record, recordOne, uploads } from './uploads.ts'

/** What is written of a file that still waits for its words. */
export const writeDraft = (key: string, part: Partial<Draft>): void => {
  const upload = find(key)
  if (upload) void recordOne(key, { draft: { ...upload.entry.draft, ...part } })
}

/** Sends files by what is written of them, which must be without gaps: they wait for their turn. */
export function submit(drafts: ReadonlyMap<string, Draft>): void {
  const [any] = drafts.values()
  if (any) remember('licensor', any.licensor.trim())
  for (const key of drafts.keys()) change(key, { phase: 'queued', detail: '' })
  // Not begun before it is kept: a page that dies here has its words.
  void record(new Map([...drafts].map(([key, draft]) => [key, { draft, stage: 'queued' }]))).then(startQueued)
}

const waiting = () =>
  uploads.get().flatMap(({ key, phase, entry: { place } }) => (phase === 'queued' ? { key, place } : []))

const place = (places: ReadonlyMap<string, number>) =>
  void record(new Map([...places].map(([key, at]) => [key, { place: at }])))

/** Before all others that wait. */
export const moveFirst = (key: string): void => place(first(waiting(), key))
/** One place up (-1) or down (1) among those that wait. */
export const move = (key: string, by: -1 | 1): void => place(step(waiting(), key, by))

/** Calls the upload off: what was sent is deleted on the server, and, unless it is to be kept, the title made for it. */
export async function cancel(key: string, keepTitle: boolean): Promise<void> {
  const entry = find(key)?.entry
  await callOff(key)
  if (!entry) return
  await removeEntry(entry)
  if (entry.titleId && !keepTitle) await call('deleteTitle', { params: { id: entry.titleId } })
}
