import type { KeepRung, KeepSound, KeptCopy } from '#catalog/contract/keep.ts'
import { apiBase } from '#catalog/contract/routes.ts'
import type { LocalTexts, TitleView } from '#catalog/contract/title.ts'
import { saidAge } from '#player/age.ts'
import { ApiProblem, call } from '#player/api/client.ts'
import { asProblem } from '#player/api/request.ts'
import { dated, keptCacheName } from '#player/offline/caches.ts'
import { keptPrefix, keyOf } from '#player/offline/keeping-rules.ts'
import { wish } from '#player/offline/wish.ts'
import { acceptedBy, locales } from '#player/words/language.ts'
import { currentlyAccepted } from '#player/words/words.ts'
import { noteHubTime } from './clock.ts'
import { byTurns, copyOf, filesOf, isEnded, sheetsOf } from './copy-plan.ts'
import {
  changeRecord,
  deleteKept,
  endKept,
  type KeptRecord,
  keptRecord,
  keptRecords,
  saveRecord,
} from './records.ts'
import { openSource, type Source } from './source.ts'
import { storyboardWith } from './weight.ts'

/** Files that are fetched at once. */
const atOnce = 3
/** Between two notes of how far it is, and before a link that went is tried again, ms. */
const [noteEvery, againAfter] = [400, 15_000]

const running = new Map<string, AbortController>()
const localAddress = (titleId: string, path: string) => `${keptPrefix}${titleId}/${path}`

const askForCopy = (titleId: string): Promise<KeptCopy> => {
  const body = saidAge()
  return call('keep', { params: { id: titleId }, ...(body ? { body } : {}) })
}

/** `sounds`: beside the first. */
export type Chosen = { rung: KeepRung; sounds: KeepSound[] }

/**
 * Begins to keep a title in one size; goes on by itself from then on, also after the page was closed.
 * @throws ApiProblem why the hub does not let it be kept
 */
export async function keepTitle(title: TitleView, { rung, sounds }: Chosen): Promise<void> {
  const copy = await askForCopy(title.id)
  noteHubTime(copy.permit.issuedAt)
  // Only a browser that is asked may promise not to clear it away.
  await navigator.storage.persist?.().catch(() => false)
  const { name, height, width, bytes, seconds } = rung
  saveRecord({
    ...{
      titleId: title.id,
      told: { [currentlyAccepted()]: namesOf(title) },
      ageMark: title.ageMark,
      assetId: copy.assetId,
      rung: { name, height, width, bytes, seconds },
      sounds,
    },
    ...{ permit: copy.permit, parts: 0, here: 0, state: 'keeping', trouble: null },
    subtitles: copy.subtitles.map((one) => ({ ...one, url: localAddress(title.id, pathIn(copy, one.url)) })),
    storyboard: null,
    ...{ chapters: copy.chapters, keptAt: new Date().toISOString() },
  })
  await wish({ wish: 'keep-player' })
  void work(title.id, copy)
}

/** Below the asset. */
const pathIn = ({ master }: KeptCopy, address: string) => address.slice(master.lastIndexOf('/') + 1)

export function pauseKeeping(titleId: string): void {
  changeRecord(titleId, { state: 'paused', trouble: null })
  running.get(titleId)?.abort()
}

export function resumeKeeping(titleId: string): void {
  changeRecord(titleId, { state: 'keeping', trouble: null })
  void work(titleId)
}

export async function dropKept(titleId: string): Promise<void> {
  running.get(titleId)?.abort()
  await deleteKept(titleId)
}

/** What was under way when the page was closed, or the link went. */
export function goOnKeeping(): void {
  for (const { titleId, state } of keptRecords()) if (state === 'keeping') void work(titleId)
}

/** One title at a time, in one tab: two would only share the link. */
async function work(titleId: string, copy?: KeptCopy): Promise<void> {
  if (running.has(titleId)) return
  const abort = new AbortController()
  running.set(titleId, abort)
  const keep = () => keepFiles(titleId, copy, abort.signal)
  try {
    await ('locks' in navigator ? navigator.locks.request('nar.keep', keep) : keep())
  } catch (cause) {
    if (!abort.signal.aborted) await giveUp(titleId, cause)
  } finally {
    running.delete(titleId)
  }
}

async function giveUp(titleId: string, cause: unknown): Promise<void> {
  if (cause instanceof DOMException && cause.name === 'QuotaExceededError')
    return changeRecord(titleId, { state: 'paused', trouble: 'quota' })
  const problem = asProblem(cause)
  if (problem.status >= 400 && problem.status < 500 && problem.status !== 429)
    return endKept(titleId, { code: problem.code, message: problem.detail })
  if (problem.code !== 'offline' && problem.status < 429)
    return changeRecord(titleId, { state: 'paused', trouble: 'failed' })
  changeRecord(titleId, { trouble: 'offline' })
  // `online` tells of the device's own link alone.
  setTimeout(() => keptRecord(titleId)?.state === 'keeping' && void work(titleId), againAfter)
}

async function keepFiles(titleId: string, begun: KeptCopy | undefined, signal: AbortSignal): Promise<void> {
  const record = keptRecord(titleId)
  if (record?.state !== 'keeping' || signal.aborted) return
  const copy = begun ?? (await askForCopy(titleId))
  // What is here would be half of one and half of another.
  if (copy.assetId !== record.assetId) throw new ApiProblem('keep-replaced', 410, '')
  const source = openSource(copy.master, async () => (await askForCopy(titleId)).master, signal)
  const cache = await caches.open(keptCacheName(titleId))
  const job = { titleId, cache, source, signal }
  const pictures = await planPictures(job, record, copy)
  const files = await planFiles(job, record)
  const words = copy.subtitles.map(({ url }) => pathIn(copy, url))
  await keepMissing(job, [...words, ...files, ...pictures])
  await keepPage(titleId, cache, signal)
  changeRecord(titleId, { state: 'whole', trouble: null })
}

type Job = { titleId: string; cache: Cache; source: Source; signal: AbortSignal }

const putText = ({ titleId, cache }: Job, path: string, text: string, type: string) =>
  cache.put(localAddress(titleId, path), new Response(text, { headers: { 'content-type': type } }))

/** Keeps the track of the pictures for the seek bar, and tells its sheets. */
async function planPictures(job: Job, { titleId, rung }: KeptRecord, copy: KeptCopy): Promise<string[]> {
  const storyboard = storyboardWith(rung, copy.storyboard)
  if (!storyboard) return []
  const path = pathIn(copy, storyboard.url)
  const track = await job.source.text(path)
  await putText(job, path, track, 'text/vtt')
  changeRecord(titleId, { storyboard: { url: localAddress(titleId, path), bytes: storyboard.bytes } })
  return sheetsOf(track, path)
}

/** Keeps the playlists, and tells the files they name. */
async function planFiles(job: Job, { rung, sounds }: KeptRecord): Promise<string[]> {
  const { source } = job
  const put = (path: string, text: string) => putText(job, path, text, 'application/vnd.apple.mpegurl')
  const master = await source.text(rung.height === null ? 'sound.m3u8' : 'master.m3u8')
  const besides = sounds.map(({ name }) => name)
  const found = copyOf(master, rung.name, besides)
  if (!found) throw new ApiProblem('keep-failed', 0, '')
  const lists: string[][] = []
  for (const path of found.playlists) {
    const text = await source.text(path)
    if (!isEnded(text)) throw new ApiProblem('keep-failed', 0, '')
    await put(path, text)
    lists.push(filesOf(text, path))
  }
  await put('master.m3u8', found.master)
  return byTurns(lists)
}

async function keepMissing({ titleId, cache, source, signal }: Job, files: readonly string[]): Promise<void> {
  const here = new Set((await cache.keys()).map(({ url }) => new URL(url).pathname))
  const missing = files.filter((path) => !here.has(localAddress(titleId, path)))
  let done = files.length - missing.length
  let noted = 0
  const note = () => {
    noted = performance.now()
    changeRecord(titleId, { parts: files.length, here: done, trouble: null })
  }
  note()
  const next = missing.values()
  const fetchNext = async () => {
    for (const path of next) {
      signal.throwIfAborted()
      // Another tab, too, may pause or delete it.
      if (keptRecord(titleId)?.state !== 'keeping') throw new DOMException('paused', 'AbortError')
      const answer = await source.file(path)
      await cache.put(localAddress(titleId, path), answer)
      done += 1
      if (performance.now() - noted > noteEvery) note()
    }
  }
  await Promise.all(Array.from({ length: atOnce }, fetchNext))
  note()
}

/**
 * The title's page in each of our languages, and its picture, as anybody is told them: they are not thrown out while the
 * title is kept.
 */
async function keepPage(titleId: string, cache: Cache, signal: AbortSignal): Promise<void> {
  const address = new URL(`${apiBase}/titles/${titleId}`, location.href).href
  const told: Record<string, LocalTexts> = {}
  let poster: string | null = null
  for (const language of locales.map(acceptedBy)) {
    const headers = { 'Accept-Language': language }
    const page = await fetch(address, { credentials: 'omit', signal, headers })
    if (!page.ok) return
    const title = (await page.clone().json()) as TitleView
    told[language] = namesOf(title)
    poster = title.poster
    await cache.put(keyOf(address, language), await dated(page))
  }
  changeRecord(titleId, { told })
  if (!poster) return
  const picture = await fetch(poster, { credentials: 'omit', signal })
  if (picture.ok) await cache.put(poster, await dated(picture))
}

/** Without descriptions, which are on the page. */
const namesOf = ({ texts }: TitleView): LocalTexts =>
  Object.fromEntries(Object.entries(texts).map(([language, { title }]) => [language, { title }]))
