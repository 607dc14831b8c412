import type { FastifyInstance } from 'fastify'
import type { Mark } from '#catalog/contract/mark.ts'
import type { Line, Suggestion } from '#catalog/contract/search.ts'
import { adultAge } from '#catalog/contract/title.ts'
import { offeredSubtitles } from '#catalog/rules/offered-subtitles.ts'
import { marker } from '#catalog/search/marks.ts'
import { cursorOf, partsOf } from '#catalog/store/cursor.ts'
import { type FoundLine, linesOf } from '#catalog/store/lines.ts'
import { misspeltTitles } from '#catalog/store/misspelt-titles.ts'
import { subtitlesOfTitles } from '#catalog/store/subtitles.ts'
import { titlePage } from '#catalog/store/title-page.ts'
import { inScope } from '#catalog/store/title-scope.ts'
import { type TitleRecord, titleRecords } from '#catalog/store/titles.ts'
import { publicScope, verdictFor, viewerOf, withPasses } from './access.ts'
import type { CatalogDeps } from './deps.ts'
import { languageOf } from './problem.ts'
import { serve } from './serve.ts'
import { nameIn } from './title-view.ts'
import { mayBeListed } from './title-views.ts'

/** As many as fit below a search field on a phone with its keyboard open. */
const suggested = 6

/** Words that are said in titles, and names that go on as they are begun: of what this viewer may watch, here and now. */
export function registerSearch(app: FastifyInstance, deps: CatalogDeps): void {
  const { db } = deps

  serve(app, 'findLines', 'What is said in titles, to the second', async ({ query, request }) => {
    const viewer = await withPasses(deps, request, await viewerOf(deps, request))
    const found = await linesOf(db, query, inScope(publicScope(viewer)))
    const titles = await titleRecords(db, [...new Set(found.map(({ titleId }) => titleId))])
    const now = deps.now()
    const { ageAtMost = adultAge } = query
    const shown = titles.filter(
      (title) => title.ageMark <= ageAtMost && verdictFor(title, viewer, 'stream', now).allowed,
    )
    const lines = await offeredLines(deps, found, shown)
    const from = query.cursor === undefined ? 0 : offsetOf(query.cursor)
    const to = from + (query.limit ?? 12)
    const marksOf = marker(query.q)
    return {
      lines: lines.slice(from, to).map((line) => lineView(line, marksOf)),
      next: to < lines.length ? cursorOf(to) : null,
    }
  })

  serve(app, 'suggest', 'Names that go on as they are begun', async ({ query, request }) => {
    const viewer = await viewerOf(deps, request)
    const keep = mayBeListed(deps, viewer)
    const asked = { ...query, limit: suggested }
    const { titles } = await titlePage(db, { ...asked, inNames: true }, publicScope(viewer), keep)
    const found = titles.length > 0 ? titles : await misspeltTitles(db, asked, publicScope(viewer), keep)
    const language = languageOf(request.headers['accept-language'])
    const marksOf = marker(query.q)
    return {
      suggestions: found.map((title): Suggestion => {
        const name = nameIn(title.texts, language)
        return { titleId: title.id, ...name, marks: marksOf(name.name) }
      }),
    }
  })
}

type OfferedLine = { line: FoundLine; title: TitleRecord }

/** Only of subtitles that a viewer of the title could switch on. */
async function offeredLines(
  { db }: CatalogDeps,
  found: readonly FoundLine[],
  titles: readonly TitleRecord[],
): Promise<OfferedLine[]> {
  const rows = await subtitlesOfTitles(db, titles)
  const byId = new Map(titles.map((title) => [title.id, title]))
  const offered = new Set([...rows.values()].flatMap((each) => offeredSubtitles(each).map(({ id }) => id)))
  return found.flatMap((line) => {
    const title = byId.get(line.titleId)
    return title && offered.has(line.subtitleId) ? [{ line, title }] : []
  })
}

const lineView = ({ line, title }: OfferedLine, marksOf: (text: string) => Mark[]): Line => ({
  titleId: title.id,
  texts: title.texts,
  language: line.language,
  start: line.start,
  words: line.words,
  marks: marksOf(line.words),
})

const offsetOf = (cursor: string): number => Number(partsOf(cursor, /^(\d{1,6})$/)[0])
