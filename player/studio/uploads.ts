import type { PreviousUpload, Upload } from 'tus-js-client'
import { ApiProblem, call } from '#player/api/client.ts'
import { newCreationKey } from '#player/api/creation-key.ts'
import { asProblem } from '#player/api/request.ts'
import { recall, remember } from '#player/device.ts'
import { createStore } from '#player/store.ts'
import { currentLanguage } from '#player/words/words.ts'
import { type Draft, type LicencePart, newDraft, newTitleOf } from './licence-draft.ts'
import type { Phase } from './row-state.ts'
import { measure, type Speed } from './speed.ts'
import { prepareUpload, previousUploads, type SendEvents } from './tus.ts'

/** One file on its way. Lives as long as the page, also while another page of ours is shown. */
export type LocalUpload = {
  key: string
  file: File
  /** null until the title is made. */
  titleId: string | null
  draft: Draft
  phase: Phase
  sent: number
  speed: Speed
  /** The server's words about why not. */
  detail: string
}

/** More at once only slow each other down, and a browser has six connections for a whole hub. */
const atOnce = 2
const againMs = 5000

export const uploads = createStore<readonly LocalUpload[]>([])
/** tus clients by key: not data to draw, so not in the store. */
const clients = new Map<string, Upload>()
const timers = new Map<string, ReturnType<typeof setTimeout>>()
/** Idempotency keys of titles whose making was not answered. */
const creations = new Map<string, { body: string; key: string }>()
let counter = 0

/** A second try with the same words makes no second title, should the first have been heard. */
function creationKey(upload: string, body: string): string {
  const tried = creations.get(upload)
  if (tried?.body === body) return tried.key
  const key = newCreationKey()
  creations.set(upload, { body, key })
  return key
}

export function find(key: string): LocalUpload | undefined {
  return uploads.get().find((upload) => upload.key === key)
}

export function change(key: string, part: Partial<LocalUpload>): void {
  uploads.set((all) => all.map((upload) => (upload.key === key ? { ...upload, ...part } : upload)))
}

/** Starts those that wait, as many as may run at once. */
function startQueued(): void {
  for (const upload of uploads.get()) {
    const running = uploads.get().filter(({ phase }) => phase === 'uploading' || phase === 'offline').length
    if (running >= atOnce) return
    if (upload.phase === 'queued') start(upload.key)
  }
}

function start(key: string): void {
  clearTimeout(timers.get(key))
  change(key, { phase: 'uploading', detail: '' })
  clients.get(key)?.start()
}

/** Tried again in a while by itself; at once when the browser says the network is back, or by the owner. */
function lost(key: string): void {
  change(key, { phase: 'offline' })
  clearTimeout(timers.get(key))
  timers.set(
    key,
    setTimeout(() => find(key)?.phase === 'offline' && restart(key), againMs),
  )
}

function restart(key: string): void {
  const client = clients.get(key)
  if (!client) return
  // abort() stops a try that is under way, so that no two run at once.
  client.abort().then(
    () => start(key),
    () => start(key),
  )
}

function eventsOf(key: string): SendEvents {
  return {
    onProgress(sent) {
      const upload = find(key)
      if (!upload || upload.phase === 'paused') return
      clearTimeout(timers.get(key))
      change(key, { phase: 'uploading', sent, speed: measure(upload.speed, sent, Date.now()) })
    },
    onLost: () => find(key)?.phase !== 'paused' && lost(key),
    onSuccess() {
      change(key, { phase: 'sent', sent: find(key)?.file.size ?? 0 })
      startQueued()
    },
    onRefused({ signedOut, detail }) {
      change(key, { phase: signedOut ? 'signedOut' : 'failed', detail })
      startQueued()
    },
  }
}

function enqueue(upload: LocalUpload, titleId: string, previous: PreviousUpload | null): void {
  const client = prepareUpload(upload.file, titleId, eventsOf(upload.key))
  if (previous) client.resumeFromPreviousUpload(previous)
  clients.set(upload.key, client)
  change(upload.key, { titleId, phase: 'queued' })
  startQueued()
}

/** An unfinished upload of the same file whose title still waits for it; stale ones are forgotten. */
async function resumable(file: File): Promise<{ titleId: string; previous: PreviousUpload } | null> {
  for (const candidate of await previousUploads(file)) {
    try {
      const title = await call('title', { params: { id: candidate.titleId }, typed: true })
      if (title.state === 'uploading' || title.state === 'draft') return candidate
      localStorage.removeItem(candidate.previous.urlStorageKey)
    } catch (cause) {
      if (cause instanceof ApiProblem && cause.status === 404)
        localStorage.removeItem(candidate.previous.urlStorageKey)
    }
  }
  return null
}

/**
 * Takes files the owner chose. One that was being sent before goes on where it stopped; others wait for their words.
 * `titleId`: the one file is for this title, in place of one that was refused or never came.
 */
export async function addFiles(files: readonly File[], titleId: string | null = null): Promise<void> {
  for (const file of files) {
    const upload: LocalUpload = {
      key: `file-${++counter}`,
      file,
      titleId: null,
      draft: newDraft(file.name, currentLanguage(), recall('licensor') ?? ''),
      phase: 'draft',
      sent: 0,
      speed: { sent: 0, at: 0, bytesPerSecond: null },
      detail: '',
    }
    const earlier = await resumable(file)
    uploads.set((all) => [upload, ...all.filter((other) => !titleId || other.titleId !== titleId)])
    if (titleId) enqueue(upload, titleId, earlier?.titleId === titleId ? earlier.previous : null)
    else if (earlier) enqueue(upload, earlier.titleId, earlier.previous)
  }
}

/** Makes the title with its licence, then sends the file. `apply`: the licence of every file that still waits. */
export async function submitDraft(key: string, apply: LicencePart | null): Promise<void> {
  const upload = find(key)
  if (!upload) return
  for (const other of uploads.get().filter(({ phase }) => phase === 'draft')) {
    // One studio mostly has one rights holder; a blank is filled with it, everything else only when asked.
    const licensor = other.draft.licensor || upload.draft.licensor
    change(other.key, { draft: { ...other.draft, licensor, ...apply } })
  }
  change(key, { phase: 'creating', detail: '' })
  try {
    const body = newTitleOf(upload.draft)
    const title = await call('createTitle', { body, key: creationKey(key, JSON.stringify(body)) })
    creations.delete(key)
    remember('licensor', upload.draft.licensor.trim())
    enqueue(upload, title.id, null)
  } catch (cause) {
    change(key, { phase: 'draft' })
    throw asProblem(cause)
  }
}

export function pause(key: string): void {
  clearTimeout(timers.get(key))
  change(key, { phase: 'paused' })
  // A piece that cannot be aborted ends by itself; what it has sent is kept either way.
  clients
    .get(key)
    ?.abort()
    .catch(() => undefined)
  startQueued()
}

/** Goes on after a pause, a cut, a refusal or a new sign-in. */
export function resume(key: string): void {
  if (clients.has(key)) restart(key)
}

/** Calls the upload off: what was sent is deleted on the server, and, unless it is to be kept, the title made for it. */
export async function cancel(key: string, keepTitle: boolean): Promise<void> {
  const upload = find(key)
  clearTimeout(timers.get(key))
  const client = clients.get(key)
  clients.delete(key)
  uploads.set((all) => all.filter((other) => other.key !== key))
  if (client) await client.abort(true).catch(() => undefined)
  if (upload?.titleId && !keepTitle) await call('deleteTitle', { params: { id: upload.titleId } })
  startQueued()
}

/** Network back: whatever waits goes on at once. */
export function resumeLost(): void {
  for (const { key, phase } of uploads.get()) if (phase === 'offline') restart(key)
}

/** After signing in again. */
export function resumeSignedOut(): void {
  for (const { key, phase } of uploads.get()) if (phase === 'signedOut') restart(key)
}
