import type { Chapter } from '#catalog/contract/chapter.ts'
import type { KeepPermit, KeepRung, KeepSound } from '#catalog/contract/keep.ts'
import type { SubtitleChoice } from '#catalog/contract/subtitle.ts'
import type { AgeMark, LocalTexts } from '#catalog/contract/title.ts'
import { remember } from '#player/device.ts'
import { keptCacheName } from '#player/offline/caches.ts'
import { createStore } from '#player/store.ts'
import { parseRecord } from './record-text.ts'

/**
 * What this device keeps, a note a title beside the bytes. `keeping` goes on by itself whenever the page is open and the link
 * there; `ended` has no bytes any more, and says why.
 */
export type KeptRecord = {
  titleId: string
  /** Its names, by what the reader's page accepts: as they were typed, and in each alphabet. */
  told: Readonly<Record<string, LocalTexts>>
  ageMark: AgeMark
  assetId: string
  rung: Omit<KeepRung, 'sounds'>
  /** Kept besides the first. Copies that were begun before there was a choice have none. */
  sounds: KeepSound[]
  permit: KeepPermit
  /** Files, as far as they are known, and those of them that are here. */
  parts: number
  here: number
  state: 'keeping' | 'paused' | 'whole' | 'ended'
  /** Why it is paused by itself (`offline`, `quota`, `failed`), or words of the hub why it ended. */
  trouble: string | null
  subtitles: SubtitleChoice[]
  /** The track of the pictures for the seek bar, and the bytes of its sheets; null where there are none. */
  storyboard: { url: string; bytes: number } | null
  chapters: Chapter[]
  keptAt: string
}

const prefix = 'kept.'
const stored = 'nar.kept.'

function readAll(): KeptRecord[] {
  try {
    return Object.keys(localStorage)
      .filter((name) => name.startsWith(stored))
      .flatMap((name) => parseRecord(localStorage.getItem(name)) ?? [])
      .sort((a, b) => (a.keptAt < b.keptAt ? 1 : -1))
  } catch {
    return []
  }
}

/** All, newest first; follows what other tabs do. */
export const keptStore = createStore<readonly KeptRecord[]>(readAll())
addEventListener('storage', ({ key }) => key?.startsWith(stored) !== false && keptStore.set(readAll()))

export const keptRecords = (): readonly KeptRecord[] => keptStore.get()
export const keptRecord = (titleId: string): KeptRecord | null =>
  keptRecords().find((one) => one.titleId === titleId) ?? null
export const isWhole = ({ state }: KeptRecord): boolean => state === 'whole'

/** Its names for a reader, in another alphabet if they are not known in theirs. */
export const textsOf = ({ told }: KeptRecord, accepted: string): LocalTexts =>
  told[accepted] ?? Object.values(told)[0] ?? {}

export function saveRecord(record: KeptRecord): void {
  remember(prefix + record.titleId, JSON.stringify(record))
  keptStore.set(readAll())
}

/** Changes a record that is there still. */
export function changeRecord(titleId: string, change: Partial<KeptRecord>): void {
  const record = keptRecord(titleId)
  if (record) saveRecord({ ...record, ...change })
}

export function renewPermit(permit: KeepPermit): void {
  changeRecord(permit.titleId, { permit })
}

/** The bytes go, and the note of them. */
export async function deleteKept(titleId: string): Promise<void> {
  remember(prefix + titleId, null)
  keptStore.set(readAll())
  await caches.delete(keptCacheName(titleId))
}

/** Told of titles whose copy may not be played any more, while it may be playing. */
const endings = new Set<(titleId: string, why: { code: string; message: string }) => void>()
export function onKeptEnded(listener: (titleId: string, why: { code: string; message: string }) => void) {
  endings.add(listener)
  return () => endings.delete(listener)
}

/** Refusals that are over when the traveller is home again: the copy stays, and does not play. */
const comesBack: readonly string[] = ['not-in-territory', 'not-yet']

/** The hub takes the leave back: nothing is played on, the bytes go at once, the reason stays to be read. */
export async function endKept(titleId: string, why: { code: string; message: string }): Promise<void> {
  const record = keptRecord(titleId)
  if (!record) return
  const away = comesBack.includes(why.code)
  if (away) changeRecord(titleId, { permit: { ...record.permit, expiresAt: record.permit.issuedAt } })
  else changeRecord(titleId, { state: 'ended', trouble: why.message, here: 0 })
  for (const listener of endings) listener(titleId, why)
  if (away) return
  await caches.delete(keptCacheName(titleId))
}
