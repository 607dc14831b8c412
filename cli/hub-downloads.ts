import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { CatalogDeps } from '#catalog/routes/deps.ts'
import { publicTitles } from '#catalog/routes/public-titles.ts'
import { type Taken, titleToTake } from '#catalog/routes/taking-along.ts'
import { posterKeyOf } from '#catalog/routes/title-view.ts'
import { chaptersOf } from '#catalog/store/chapters.ts'
import { sendPacked, sendRanges } from '#cdn-config/send.ts'
import { Problem } from '#platform/errors.ts'
import { tell } from '#player/home/title-text.ts'
import { speechOf } from '#player/html/speech.ts'
import { isLocale, type Locale } from '#player/words/language.ts'
import { disposition, fileName } from '#transcoder/export/file-name.ts'
import { streamFile } from '#transcoder/export/read-sound.ts'
import { soundFile } from '#transcoder/export/sound-file.ts'
import type { SoundFiles } from './sound-files.ts'
import { namedChapters, soundLabel, teller } from './sound-labels.ts'

/**
 * Files of titles that viewers take along, for whom a licence for `download` lets them: decided at every request, so what
 * is withdrawn ends with the next byte range. Nobody writes down who took what.
 */

type Deps = {
  catalog: CatalogDeps
  sounds: SoundFiles
  /** WebVTT by its address below an asset, `<version>/text/<id>.vtt`; null when it is not offered. */
  textOf: (assetId: string, path: string) => Promise<string | null>
}
type SoundAsked = { Params: { id: string; digest: string; language: string } }

export function registerDownloads(app: FastifyInstance, { catalog, sounds, textOf }: Deps): void {
  const titles = publicTitles(catalog)
  /** As the reader of a locale is told of it. */
  const toldOf = async (request: FastifyRequest, { title }: Taken, locale: Locale) => {
    const [views, chapters] = await Promise.all([
      titles.viewed(request, [title]),
      chaptersOf(catalog.db, title.id),
    ])
    const [view] = views
    if (!view) throw new Problem('not-found')
    return teller(locale)({ view, chapters })
  }

  const sendSound = async (request: FastifyRequest<SoundAsked>, reply: FastifyReply) => {
    open(reply)
    const { id, digest, language: locale } = request.params
    const taken = await titleToTake(catalog, request, { id })
    const { title, shown } = taken
    const summary = isLocale(locale) ? await sounds.summary(shown) : null
    if (!isLocale(locale) || !summary) throw new Problem('not-found')
    const { view, chapters } = await toldOf(request, taken, locale)
    const cover = await sounds.coverOf(posterKeyOf(title, shown))
    const label = soundLabel(view, { chapters, cover, locale })
    const file = soundFile(summary, label)
    // Never other bytes under the same address: who goes on with a file would have two halves that do not fit.
    if (file.digest !== digest) throw new Problem('file-replaced')
    reply.type('audio/mp4')
    reply.header('content-disposition', disposition(fileName(label.tags.title, 'm4a')))
    return sendRanges(request, reply, {
      etag: `"${digest}"`,
      bytes: file.bytes,
      open: async (range) => {
        const whole = await sounds.open(shown, summary, label)
        return streamFile(catalog.storage, whole, range ?? { first: 0, last: file.bytes - 1 })
      },
    })
  }
  const sound = '/d/:id(^[0-9a-z]{12}$)/:digest(^[0-9a-f]{32}$)/:language(^[A-Za-z-]{2,8}$).m4a'
  const params = paramsOf({ digest: 'of the file, as feeds name it', language: 'of what it says of itself' })
  app.route<SoundAsked>({
    method: 'GET',
    url: sound,
    exposeHeadRoute: false,
    schema: { ...described('The sound of a title as a file, M4A'), params },
    handler: sendSound,
  })
  app.route<SoundAsked>({ method: 'HEAD', url: sound, schema: { hide: true }, handler: sendSound })

  app.get<{ Params: { id: string; subtitle: string } }>(
    '/d/:id(^[0-9a-z]{12}$)/text/:subtitle(^[0-9a-z]{12}$).vtt',
    {
      schema: {
        ...described('Subtitles of a title as a file, WebVTT'),
        params: paramsOf({ subtitle: 'its id' }),
      },
    },
    async (request, reply) => {
      open(reply)
      const { shown } = await titleToTake(catalog, request, { id: request.params.id })
      const text = await textOf(shown.id, `${shown.version}/text/${request.params.subtitle}.vtt`)
      if (text === null) throw new Problem('not-found')
      return sendPacked(request, reply.type('text/vtt; charset=utf-8'), text)
    },
  )

  app.get<{ Params: { id: string; language: string } }>(
    '/d/:id(^[0-9a-z]{12}$)/chapters/:language(^[A-Za-z-]{2,8}$).json',
    {
      schema: {
        ...described('Chapters of a title as a file'),
        params: paramsOf({ language: 'that they are told in' }),
      },
    },
    async (request, reply) => {
      open(reply)
      const { id, language: locale } = request.params
      const taken = await titleToTake(catalog, request, { id })
      if (!isLocale(locale)) throw new Problem('not-found')
      const { view, chapters } = await toldOf(request, taken, locale)
      const { title } = tell(view.texts, speechOf(locale).language)
      const named = namedChapters(view, chapters, locale)
      const list = named.map(({ start, title: name }) => ({ startTime: start, title: name }))
      const body = JSON.stringify({ version: '1.2.0', title, chapters: list })
      return sendPacked(request, reply.type('application/json+chapters'), body)
    },
  )
}

const described = (summary: string) => ({ summary, tags: ['pages'] })

const paramsOf = (others: Readonly<Record<string, string>>) => ({
  type: 'object',
  required: ['id', ...Object.keys(others)],
  properties: Object.fromEntries([
    ['id', { type: 'string' }],
    ...Object.entries(others).map(([name, description]) => [name, { type: 'string', description }]),
  ]),
})

/** Players on other pages may read it; nobody keeps it for others: whether it may be had depends on who asks, and when. */
function open(reply: FastifyReply): void {
  reply.header('access-control-allow-origin', '*').header('cross-origin-resource-policy', 'cross-origin')
  reply.header('cache-control', 'private, no-cache')
}
