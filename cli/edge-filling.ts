import { setTimeout as sleep } from 'node:timers/promises'
import { acceptedBy, type Locale, locales } from '#catalog/contract/locale.ts'
import type { Playback } from '#catalog/contract/playback.ts'
import { apiBase } from '#catalog/contract/routes.ts'
import { picturesIn, playerFiles, playlistsIn, segmentsIn, sheetsIn } from '#cdn-config/fill-list.ts'

/** What an edge is filled with, and how. */
export type Filling = {
  /** The edge's front door, without a slash at its end. */
  url: string
  /** `Nar-Fill`, made for each request. */
  mark: () => string
  titles: readonly string[]
  channels: readonly string[]
  /** Pages and answers, too: of an edge that answers for the public site. */
  site: boolean
  /** Pictures of at most so many lines. */
  height: number
  /** bit/s between the edge and the origin; null: as fast as it goes. */
  rate: number | null
  /** Comes back once it may go on. */
  turn: () => Promise<void>
  onStep: (state: FillState) => void
}

/** `bytes`: of what was not there yet. */
export type FillState = { found: number; done: number; there: number; bytes: number }
/** A title that is not playable there, or a file that did not come, and why. */
export type FillFault = { what: string; why: string }
export type FillReport = FillState & { faults: FillFault[] }

/** A fill asks in one language after another. */
type Ask = { method?: 'GET' | 'POST'; locale?: Locale; kept?: boolean; range?: boolean }
type Got = { status: number; text: string; isKept: boolean }

const attempts = 4
const inParallel = 4

/** Asks the edge for everything once. What is there costs next to nothing, so that a fill that was cut off is begun again. */
export async function fillEdge(filling: Filling): Promise<FillReport> {
  const state: FillState = { found: 0, done: 0, there: 0, bytes: 0 }
  const faults: FillFault[] = []
  const get = asker(filling, state)
  const all = (paths: readonly string[], ask: Ask) => inTurn(paths, (path) => attempt(path, ask))
  const attempt = async (path: string, ask: Ask): Promise<Got> => {
    const got = await get(path, ask)
    const isRefusal = ask.kept && [402, 403, 404, 409, 410, 451].includes(got.status)
    if (!isRefusal && got.status !== 200 && got.status !== 206)
      faults.push({ what: withoutToken(path), why: `is answered ${got.status}` })
    else if (ask.kept && !got.isKept)
      faults.push({ what: withoutToken(path), why: 'the hub does not give it to everybody' })
    return got
  }
  if (filling.site) await fillPlayer(all)
  if (filling.site) await fillLists(all, filling.channels)
  for (const id of filling.titles) await fillTitle(id, filling, all, attempt, faults)
  return { ...state, faults }
}

type All = (paths: readonly string[], ask: Ask) => Promise<Got[]>

/** The page, its scripts, styles and fonts: what each names is asked for, too. */
async function fillPlayer(all: All): Promise<void> {
  const seen = new Set(['/shell.html', '/sw.js'])
  let next = [...seen]
  while (next.length > 0) {
    const texts = await all(next, { kept: true })
    const named = new Set(texts.flatMap(({ text }) => playerFiles(text)))
    next = [...named].filter((path) => !seen.has(path))
    for (const path of next) seen.add(path)
  }
}

/** Answers in every language, and the pictures in them. */
async function fillAnswers(all: All, paths: readonly string[]): Promise<void> {
  const pictures = new Set<string>()
  for (const locale of locales)
    for (const { status, text } of await all(paths, { locale, kept: true }))
      if (status === 200) for (const picture of picturesIn(text)) pictures.add(picture)
  await all([...pictures], { kept: true })
}

const fillLists = (all: All, channels: readonly string[]) =>
  fillAnswers(all, [
    ...['/titles', '/collections', '/channels'].map((path) => apiBase + path),
    ...channels.map((id) => `${apiBase}/channels/${id}`),
  ])

/** @param attempt as `all`, for one */
async function fillTitle(
  id: string,
  { site, height }: Filling,
  all: All,
  attempt: (path: string, ask: Ask) => Promise<Got>,
  faults: FillFault[],
): Promise<void> {
  const title = `${apiBase}/titles/${id}`
  if (site)
    await fillAnswers(
      all,
      ['', '/alike', '/chapters', '/sharing'].map((part) => title + part),
    )
  const answers: Got[] = []
  // Without pages there is nothing to be kept: it tells where the media is.
  for (const locale of site ? locales : locales.slice(0, 1))
    answers.push(await attempt(`${title}/playback`, { method: 'POST', locale, kept: site }))
  const [first] = answers
  if (first?.status !== 200) {
    faults.push({ what: `title ${id}`, why: `may not be played by everybody: ${first && reasonIn(first)}` })
    return
  }
  const playback = JSON.parse(first.text) as Playback
  const [master, track] = [playback.master, playback.storyboard].map((address) => address && pathOf(address))
  const [list] = master ? await all([master], {}) : []
  const lists = list && master ? playlistsIn(list.text, master, height) : []
  const read = await all(lists, {})
  const words = playback.subtitles.map(({ url }) => pathOf(url))
  const tracks = track ? await all([track], {}) : []
  const parts = read.flatMap(({ text }, at) => segmentsIn(text, lists[at] ?? ''))
  const sheets = tracks.flatMap(({ text }) => sheetsIn(text, track ?? ''))
  await all(words, {})
  await all([...new Set([...parts, ...sheets])], { range: true })
}

/** Whichever host the hub would send a viewer to: this edge is asked. */
const pathOf = (address: string) => new URL(address, 'http://edge').pathname

function reasonIn({ text, status }: Got): string {
  try {
    return (JSON.parse(text) as { code?: string }).code ?? String(status)
  } catch {
    return String(status)
  }
}

/** Addresses without what signs them. */
const withoutToken = (path: string) => path.replace(/^\/p\/\d+\/[\w-]+\//, '/p/…/')

/** One request, at its time, as often as it needs. */
function asker({ url, mark, rate, turn, onStep }: Filling, state: FillState) {
  let free = 0
  const pace = (bytes: number) => {
    if (rate !== null) free = Math.max(free, performance.now()) + (bytes * 8000) / rate
  }
  const once = async (path: string, { method = 'GET', locale = 'kk', range = false }: Ask) => {
    const answer = await fetch(url + path, {
      method,
      redirect: 'manual',
      headers: {
        'nar-fill': mark(),
        'sec-gpc': '1',
        'accept-language': acceptedBy(locale),
        // Comes when the rest has come to the edge, and only that byte comes here.
        ...(range ? { range: 'bytes=-1' } : {}),
      },
      signal: AbortSignal.timeout(120_000),
    })
    return { answer, text: await answer.text() }
  }
  return async (path: string, ask: Ask): Promise<Got> => {
    state.found += 1
    for (let left = attempts; ; left -= 1) {
      await turn()
      const wait = free - performance.now()
      if (wait > 0) await sleep(wait)
      const got = await once(path, ask).catch(() => null)
      const isTrouble = got === null || got.answer.status === 429 || got.answer.status >= 500
      if (isTrouble && left > 1) {
        await sleep(250 * 2 ** (attempts - left))
        continue
      }
      const { status = 0, headers } = got?.answer ?? {}
      const size = Number(headers?.get('content-range')?.split('/')[1] ?? got?.text.length ?? 0)
      const isThere = headers?.get('nar-cache') === 'HIT'
      if (!isThere) pace(size)
      state.done += 1
      state.there += Number(isThere)
      state.bytes += isThere ? 0 : size
      onStep(state)
      return { status, text: got?.text ?? '', isKept: headers?.get('nar-kept') === 'yes' }
    }
  }
}

async function inTurn<T, R>(all: readonly T[], one: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = new Array(all.length)
  let next = 0
  const worker = async () => {
    for (let at = next++; at < all.length; at = next++) results[at] = await one(all[at] as T)
  }
  await Promise.all(Array.from({ length: inParallel }, worker))
  return results
}
