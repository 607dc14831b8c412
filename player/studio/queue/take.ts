import { call } from '#player/api/client.ts'
import { asProblem } from '#player/api/request.ts'
import { recall } from '#player/device.ts'
import { currentLanguage } from '#player/words/words.ts'
import { newDraft } from '../licence-draft.ts'
import type { Phase } from '../row-state.ts'
import { reopened, type Source } from './file-system.ts'
import { fingerprintOf } from './fingerprint.ts'
import { type Entry, readEntries, writeEntries } from './journal.ts'
import { startQueued, stopAll } from './send.ts'
import {
  change,
  elsewhere,
  find,
  given,
  type LocalUpload,
  newUpload,
  record,
  recordOne,
  uploads,
} from './uploads.ts'

/** Whose queue it is, and the files that were sent before; null until it is opened. */
let open: { ownerId: string; before: Map<string, Entry> } | null = null

/** What a file does that is there again. */
const phaseOf = ({ stage }: Entry): Phase => (stage === 'sent' ? 'queued' : stage)

/**
 * Takes up what this browser was sending for an owner when it was last open, each file where it stopped. Files that the
 * browser can find again go on by themselves; the others say what they need.
 */
export async function openQueue(ownerId: string): Promise<void> {
  if (open?.ownerId === ownerId) return
  if (open) stopAll()
  open = { ownerId, before: new Map() }
  if (!(await isOurs(() => void takeUp(ownerId)))) return
  await takeUp(ownerId)
}

/**
 * One tab has the queue, for as long as it is open; then the next one. Where the browser has no locks, without TLS, everybody
 * has it.
 */
async function isOurs(later: () => void): Promise<boolean> {
  const locks: LockManager | undefined = navigator.locks
  if (!locks || held) return true
  const name = 'nar-uploads'
  const forEver = () => new Promise<void>(() => undefined)
  const got = await new Promise<boolean>((resolve) => {
    void locks.request(name, { ifAvailable: true }, (lock) => {
      resolve(lock !== null)
      return lock ? forEver() : undefined
    })
  })
  held = got
  elsewhere.set(!got)
  if (!got)
    void locks.request(name, () => {
      held = true
      elsewhere.set(false)
      later()
      return forEver()
    })
  return got
}
let held = false

async function takeUp(ownerId: string): Promise<void> {
  const entries = await readEntries(ownerId)
  if (open?.ownerId !== ownerId) return
  open.before = new Map(
    entries.filter(({ stage }) => stage === 'sent').map((entry) => [entry.fingerprint, entry]),
  )
  const unfinished = entries.filter(({ stage, fingerprint }) => stage !== 'sent' && !find(fingerprint))
  const taken = await Promise.all(
    unfinished.map(async (entry) => ({ entry, ...(await fileOf(entry, false)) })),
  )
  uploads.set((all) => [...all, ...taken.map(({ entry, file, phase }) => newUpload(entry, file, phase))])
  startQueued()
}

async function fileOf(entry: Entry, ask: boolean): Promise<{ file: File | null; phase: Phase }> {
  const file = entry.handle ? await reopened(entry.handle, ask) : null
  if (file === 'ask') return { file: null, phase: 'needsPermission' }
  // Another one may have come to its place meanwhile.
  const same = file !== null && (await fingerprintOf(file).catch(() => '')) === entry.fingerprint
  return same ? { file, phase: phaseOf(entry) } : { file: null, phase: 'needsFile' }
}

/** After a click: the browser asks once whether the files may be read again. */
export async function allowFiles(): Promise<void> {
  for (const { key, phase } of uploads.get()) {
    const entry = find(key)?.entry
    if (phase === 'needsPermission' && entry) change(key, await fileOf(entry, true))
  }
  startQueued()
}

const lastPlace = () => Math.max(0, ...uploads.get().map(({ entry: { place } }) => place))

function newEntry(ownerId: string, fingerprint: string, { file, handle }: Source): Entry {
  const { name, size, lastModified } = file
  return {
    ...{ ownerId, fingerprint, name, size, lastModified, handle, creation: null, attempt: 0 },
    draft: newDraft(name, currentLanguage(), recall('licensor') ?? ''),
    ...{ titleId: null, replaces: false, uploadUrl: null, place: lastPlace() + 1, stage: 'draft', at: 0 },
  }
}

/** Its title is still there: one that was deleted does not keep its file from coming again. */
async function isThere(titleId: string | null): Promise<boolean> {
  if (titleId === null) return false
  const gone = (cause: unknown) => asProblem(cause).status === 404
  return call('title', { params: { id: titleId }, typed: true }).then(
    () => true,
    (cause) => !gone(cause),
  )
}

/** So many files are read at once: each a few pieces of 64 KiB. */
const readAtOnce = 16

type Named = { source: Source; fingerprint: string | null }

/** null: gone between the choice and the look, or not to be read. */
async function named(sources: readonly Source[]): Promise<Named[]> {
  const found: Named[] = []
  for (let at = 0; at < sources.length; at += readAtOnce) {
    const some = sources.slice(at, at + readAtOnce).map(async (source) => ({
      source,
      fingerprint: await fingerprintOf(source.file).catch(() => null),
    }))
    found.push(...(await Promise.all(some)))
  }
  return found
}

/**
 * Takes files the owner chose, each once, all of them together: one that waits to be chosen again goes on where it stopped, one
 * that is on its way is on its way, one that was sent before is named and not sent.
 */
export async function addFiles(sources: readonly Source[]): Promise<void> {
  if (!open || elsewhere.get()) return
  const { ownerId, before } = open
  const told = { before: [] as string[], added: 0, found: 0, again: 0, other: 0 }
  const all = await named(sources)
  const sent = await Promise.all(
    all.map(({ fingerprint }) => isThere(before.get(fingerprint ?? '')?.titleId ?? null)),
  )
  const fresh: LocalUpload[] = []
  const handles = new Map<string, Partial<Entry>>()
  let place = lastPlace()
  for (const [at, { source, fingerprint }] of all.entries()) {
    const there = fingerprint === null ? undefined : find(fingerprint)
    if (fingerprint === null) told.other++
    else if (there && there.file === null) {
      told.found++
      change(fingerprint, { file: source.file, phase: phaseOf(there.entry) })
      if (source.handle) handles.set(fingerprint, { handle: source.handle })
    } else if (there || fresh.some(({ key }) => key === fingerprint)) told.again++
    else if (sent[at]) told.before.push(source.file.name)
    else {
      told.added++
      const attempt = (before.get(fingerprint)?.attempt ?? -1) + 1
      const entry = { ...newEntry(ownerId, fingerprint, source), attempt, place: ++place }
      fresh.push(newUpload(entry, source.file, 'draft'))
    }
  }
  uploads.set((old) => [...old, ...fresh])
  given.set(told)
  await record(handles)
  await writeEntries(fresh.map(({ entry }) => entry))
  startQueued()
}

/** A file for a title that is there: the one it lacks, or a better one. */
export async function addFileFor(titleId: string, source: Source): Promise<void> {
  if (!open || elsewhere.get()) return
  const fingerprint = await fingerprintOf(source.file)
  const there = find(fingerprint)
  // The same file of the same upload goes on where that stopped.
  if (there && there.entry.titleId === titleId && there.phase !== 'sent') {
    change(fingerprint, { file: source.file, phase: 'queued', detail: '' })
    await recordOne(fingerprint, { stage: 'queued', handle: source.handle })
  } else {
    const entry: Entry = {
      ...newEntry(open.ownerId, fingerprint, source),
      ...{ titleId, replaces: true, stage: 'queued' },
    }
    await writeEntries([entry])
    uploads.set((all) => [
      ...all.filter((other) => other.key !== fingerprint && other.entry.titleId !== titleId),
      newUpload(entry, source.file, 'queued'),
    ])
  }
  startQueued()
}
