import { Upload } from 'tus-js-client'
import { call } from '#player/api/client.ts'
import { asProblem } from '#player/api/request.ts'
import { newTitleOf } from '../licence-draft.ts'
import { type Phase, reachedByItself } from '../row-state.ts'
import { measure, unknownSpeed } from '../speed.ts'
import { creationKeyOf } from './fingerprint.ts'
import { toStart } from './order.ts'
import { passes, prepareUpload, type SendEvents } from './tus.ts'
import { change, find, record, recordOne, uploads } from './uploads.ts'

/** More at once only slow each other down, and a browser has six connections for a whole hub. */
const atOnce = 2
const againMs = 5000
const running: readonly Phase[] = ['creating', 'uploading', 'offline']

/** tus clients by key: not data to draw, so not in the store. */
const clients = new Map<string, Upload>()
const timers = new Map<string, ReturnType<typeof setTimeout>>()

/** Starts those that wait, as many as may run at once. */
export function startQueued(): void {
  const all = uploads.get().map(({ key, phase, entry: { place } }) => ({ key, phase, place }))
  for (const { key } of toStart(all, running, atOnce)) void begin(key)
}

const isGoing = (key: string) => running.includes(find(key)?.phase ?? 'sent')

async function begin(key: string): Promise<void> {
  const upload = find(key)
  if (!upload?.file) return change(key, { phase: 'needsFile' })
  clearTimeout(timers.get(key))
  const phase = upload.entry.titleId === null ? 'creating' : 'uploading'
  change(key, { phase, detail: '', speed: unknownSpeed })
  try {
    const titleId = await titleFor(key)
    if (titleId === 'whole') return finish(key)
    if (titleId === null || !isGoing(key)) return
    change(key, { phase: 'uploading' })
    const client = prepareUpload(upload.file, titleId, upload.entry.uploadUrl, eventsOf(key))
    clients.set(key, client)
    client.start()
  } catch (cause) {
    refused(key, cause)
  }
}

/**
 * The title a file is for. It is made by the same request, word for word, however often that has to be sent, and what is
 * sent is kept first: a page that dies in between leaves none behind that the next does not find.
 * `whole`: all of the file is there already. null: the file was called off meanwhile.
 */
async function titleFor(key: string): Promise<string | 'whole' | null> {
  const entry = find(key)?.entry
  if (!entry) return null
  if (entry.titleId !== null) {
    if (entry.replaces) return entry.titleId
    const { state } = await call('title', { params: { id: entry.titleId }, typed: true })
    return reachedByItself(state) ? 'whole' : entry.titleId
  }
  const { fingerprint, ownerId, attempt, draft } = entry
  const creation = entry.creation ?? {
    key: creationKeyOf(fingerprint, ownerId, attempt),
    body: newTitleOf(draft),
  }
  await recordOne(key, { creation })
  const title = await call('createTitle', creation)
  if (!find(key)) {
    await call('deleteTitle', { params: { id: title.id } })
    return null
  }
  await recordOne(key, { titleId: title.id })
  return reachedByItself(title.state) ? 'whole' : title.id
}

/** Why a title could not be made, or found again. */
function refused(key: string, cause: unknown): void {
  const upload = find(key)
  if (!upload) return
  const { status, code, detail } = asProblem(cause)
  if (passes(status) && code !== 'idempotency-key-reused') {
    if (isGoing(key)) lost(key)
    return
  }
  if (status === 401) change(key, { phase: 'signedOut' })
  else if (upload.entry.titleId !== null) change(key, { phase: 'failed', detail })
  else {
    // Nothing was made, or what was made was made of other words: the next try is another request.
    const attempt = upload.entry.attempt + (code === 'idempotency-key-reused' ? 1 : 0)
    change(key, { phase: 'draft', detail })
    void recordOne(key, { creation: null, attempt, stage: 'draft' })
  }
  startQueued()
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

/** abort() stops a try that is under way, so that no two run at once. */
function restart(key: string): void {
  const client = clients.get(key)
  clients.delete(key)
  const again = () => void begin(key)
  if (client) client.abort().then(again, again)
  else again()
}

function finish(key: string): void {
  const upload = find(key)
  clients.delete(key)
  change(key, { phase: 'sent', sent: upload?.entry.size ?? 0 })
  void recordOne(key, { stage: 'sent', handle: null })
  startQueued()
}

function eventsOf(key: string): SendEvents {
  return {
    onAddress: (uploadUrl) => recordOne(key, { uploadUrl }),
    onProgress(sent) {
      const upload = find(key)
      if (!upload || !isGoing(key)) return
      clearTimeout(timers.get(key))
      change(key, { phase: 'uploading', sent, speed: measure(upload.speed, sent, Date.now()) })
    },
    onLost: () => isGoing(key) && lost(key),
    onSuccess: () => finish(key),
    onRefused({ signedOut, detail }) {
      change(key, { phase: signedOut ? 'signedOut' : 'failed', detail })
      startQueued()
    },
  }
}

/** A piece that cannot be aborted ends by itself; what it has sent is kept either way. */
function halt(key: string): void {
  clearTimeout(timers.get(key))
  clients
    .get(key)
    ?.abort()
    .catch(() => undefined)
  clients.delete(key)
}

const pausable: readonly Phase[] = ['queued', ...running]

export function pause(keys: readonly string[]): void {
  const those = keys.filter((key) => pausable.includes(find(key)?.phase ?? 'sent'))
  for (const key of those) {
    change(key, { phase: 'paused' })
    halt(key)
  }
  void record(new Map(those.map((key) => [key, { stage: 'paused' }])))
  startQueued()
}

/** Goes on after a pause, a cut, a refusal or a new sign-in; after a pause in its place in the queue. */
export function resume(keys: readonly string[]): void {
  const those = keys.filter((key) => ['paused', 'failed', 'signedOut'].includes(find(key)?.phase ?? ''))
  for (const key of keys) if (find(key)?.phase === 'offline') restart(key)
  for (const key of those) change(key, { phase: 'queued', detail: '' })
  void record(new Map(those.map((key) => [key, { stage: 'queued' }])))
  startQueued()
}

/** Calls the upload off on this device and on the server, what was sent included. The title is the caller's matter. */
export async function callOff(key: string): Promise<void> {
  clearTimeout(timers.get(key))
  const url = find(key)?.entry.uploadUrl
  const client = clients.get(key)
  clients.delete(key)
  uploads.set((all) => all.filter((other) => other.key !== key))
  const ended = client ? client.abort(true) : url ? Upload.terminate(url) : Promise.resolve()
  await ended.catch(() => undefined)
  startQueued()
}

/** Everything stops, and is forgotten by this page: somebody else has signed in. */
export function stopAll(): void {
  for (const { key } of uploads.get()) halt(key)
  uploads.set([])
}

/** Network back: whatever waits goes on at once. */
export function resumeLost(): void {
  for (const { key, phase } of uploads.get()) if (phase === 'offline') restart(key)
}

/** After signing in again. */
export const resumeSignedOut = (): void =>
  resume(uploads.get().flatMap(({ key, phase }) => (phase === 'signedOut' ? key : [])))
