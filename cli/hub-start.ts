import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import type { FastifyRequest } from 'fastify'
import { keys } from '#catalog/contract/encoding.ts'
import type { CatalogDeps } from '#catalog/routes/deps.ts'
import { playbackFor } from '#catalog/routes/playback-route.ts'
import { Problem } from '#platform/errors.ts'
import type { Log } from '#platform/log.ts'
import { sharedReading } from '#platform/shared-reading.ts'
import type { ObjectStorage } from '#platform/storage/port.ts'
import { speechOf } from '#player/html/speech.ts'
import {
  dataElementId,
  type StartData,
  type StartRung,
  type StartWords,
  starterFile,
} from '#player/start/start-data.ts'
import { type Locale, locales } from '#player/words/language.ts'
import { firstRungs } from '#transcoder/plan/first-rungs.ts'
import type { EncodingReader } from './hub-playlists.ts'

export type StartDeps = {
  catalog: CatalogDeps
  encodingOf: EncodingReader
  storage: ObjectStorage
  log: Log
}

/** All but where the page's own code is, which its HTML says. */
export type Start = Omit<StartData, 'app'>
/** How this very viewer's title begins at an address of a page; null when it is opened in the usual way. */
export type StartReader = (request: FastifyRequest, path: string) => Promise<Start | null>

const watchPath = /^\/watch\/([0-9a-z]{12})\/?$/
/** What titles begin with stays as it is; kept for so many assets, so long, ms. */
const kept = { ms: 600_000, keys: 500 }

/**
 * Decides the playback of a watch page while the page is made, by the same function that answers
 * `POST /titles/:id/playback`: whoever is told no there is told nothing here (docs/decisions/26-start.md).
 */
export function startReader({ catalog, encodingOf, storage, log }: StartDeps): StartReader {
  const beginning = sharedReading(kept, (assetId) => readBeginning(assetId, encodingOf, storage))
  return async (request, path) => {
    const id = watchPath.exec(path)?.[1]
    if (id === undefined || request.method !== 'GET') return null
    try {
      const { playback, title, shown } = await playbackFor(catalog, request, id, {})
      // A pass ends, and with it an address of a minute: the page asks for these itself.
      if (shown.state !== 'complete' || shown.audioOnly || title.offers.length > 0) return null
      const begun = await beginning(shown.id)
      if (!begun) return null
      const base = playback.master.replace(/master\.m3u8$/, `${shown.version}/`)
      return { titleId: id, ageMark: title.ageMark, playback, base, words, ...begun }
    } catch (error) {
      // Without it the page opens the title as before, and words a refusal itself.
      if (!(error instanceof Problem)) log.warn({ err: error }, 'start of a watch page')
      return null
    }
  }
}

type Beginning = Pick<Start, 'rungs' | 'count' | 'duration'>

async function readBeginning(
  assetId: string,
  encodingOf: EncodingReader,
  storage: ObjectStorage,
): Promise<Beginning | null> {
  const encoding = await encodingOf(assetId)
  // A reading from just before it was complete is not kept.
  if (encoding?.asset.state !== 'complete' || !encoding.asset.plan) throw new Problem('not-watchable')
  const first = firstRungs(encoding.asset.plan, encoding.parts)
  if (!first) return null
  const init = async (name: string) =>
    (await buffer(await storage.get(keys.init(assetId, encoding.asset.version, name)))).toString('base64')
  const rungs = await Promise.all(
    first.rungs.map(async ({ tracks, ...rung }): Promise<StartRung> => {
      const read = tracks.map(async ({ kind, name, codecs, seconds }) => ({
        ...{ kind, name, codec: codecs, seconds },
        init: await init(name),
      }))
      return { ...rung, tracks: await Promise.all(read) }
    }),
  )
  return { ...first, rungs }
}

function wordsOf(locale: Locale): StartWords {
  const { play, pause, lost } = speechOf(locale).words.player
  return { play, pause, lost, dir: locale === 'kk-Arab' ? 'rtl' : 'ltr' }
}
const words = Object.fromEntries(locales.map((locale) => [locale, wordsOf(locale)])) as Record<
  Locale,
  StartWords
>

const preloads = /<link rel="modulepreload"[^>]* href="([^"]+)"[^>]*>\s*/g
const entry = /<script type="module"[^>]* src="([^"]+)"[^>]*><\/script>\s*/
const fonts = /<link rel="preload"[^>]* as="font"[^>]*>\s*/g

/**
 * A built page that begins with the title: what else it loads waits for the picture. `script` is the text of the starter.
 * null where the page has no entry to wait.
 */
export function withStart(html: string, start: Start, script: string): string | null {
  const main = entry.exec(html)?.[1]
  if (main === undefined) return null
  const preload = [...html.matchAll(preloads)].map(([, href]) => href ?? '')
  const data: StartData = { ...start, app: { preload, entry: main } }
  // No text of a title may end the element it stands in.
  const json = JSON.stringify(data).replaceAll('<', '\\u003c')
  const head = `<script type="application/json" id="${dataElementId}">${json}</script><script>${script}</script>`
  const waiting = html.replaceAll(preloads, '').replace(entry, '').replaceAll(fonts, '')
  // Before everything that is fetched; after the encoding of its letters.
  return waiting.replace(/<meta charset="utf-8"[^>]*>/, (charset) => `${charset}${head}`)
}

/** The text of the starter as it was built; null where the player was not. */
export async function readStarter(dist: string): Promise<string | null> {
  return readFile(join(dist, starterFile), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null
    throw error
  })
}
