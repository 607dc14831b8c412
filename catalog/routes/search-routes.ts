import type { FastifyInstance } from 'fastify'
import type { Script } from '#catalog/contract/script.ts'
import type { Line, Suggestion } from '#catalog/contract/search.ts'
import { adultAge } from '#catalog/contract/title.ts'
import { offeredSubtitles } from '#catalog/rules/offered-subtitles.ts'
import { marker } from '#catalog/search/marks.ts'
import { explainer } from '#catalog/search/why.ts'
import { cursorOf, partsOf } from '#catalog/store/cursor.ts'
import { type FoundLine, linesOf } from '#catalog/store/lines.ts'
import { misspeltTitles } from '#catalog/store/misspelt-titles.ts'
import { subtitlesOfTitles } from '#catalog/store/subtitles.ts'
import { titlePage } from '#catalog/store/title-page.ts'
import { conditionsOf, inScope } from '#catalog/store/title-scope.ts'
import { type TitleRecord, titleRecords } from '#catalog/store/titles.ts'
import { languages } from '#platform/errors.ts'
import { publicScope, verdictFor, viewerOf, withPasses } from './access.ts'
import type { CatalogDeps } from './deps.ts'
import { languageOf } from './problem.ts'
import { serve } from './serve.ts'
import { nameIn } from './title-view.ts'
import { mayBeListed } from './title-views.ts'
import { toldText, wantedScript } from './told-in.ts'
import { whyFound } from './why-found.ts'

/** As many as fit below a search field on a phone with its keyboard open. */
const suggested = 6

/** Words that are said in titles, and names that go on as they are begun: of what this viewer may watch, here and now. */
export function registerSearch(app: FastifyInstance, deps: CatalogDeps): void {
  const { db } = deps

  serve(app, 'findLines', 'What is said in titles, to the second', async ({ query, request }) => {
    const viewer = await withPasses(deps, request, await viewerOf(deps, request))
    const { lang: _ofLines, ...narrowing } = query
    const conditions = [inScope(publicScope(viewer)), ...conditionsOf(narrowing)]
    const found = await linesOf(db, query, conditions)
    const titles = await titleRecords(db, [...new Set(found.map(({ titleId }) => titleId))])
    const now = deps.now()
    const { ageAtMost = adultAge } = query
    const shown = titles.filter(
      (title) => title.ageMark <= ageAtMost && verdictFor(title, viewer, 'stream', now).allowed,
    )
    const lines = await offeredLines(deps, found, shown)
    const from = query.cursor === undefined ? 0 : offsetOf(query.cursor)
    const to = from + (query.limit ?? 12)
    const viewLine = lineViews(query.q, wantedScript(query, request.headers['accept-language']))
    return {
      lines: lines.slice(from, to).map(viewLine),
      next: to < lines.length ? cursorOf(to) : null,
    }
  })

  serve(app, 'suggest', 'Names that go on as they are begun', async ({ query, request }) => {
    const viewer = await viewerOf(deps, request)
    const keep = mayBeListed(deps, viewer)
    const asked = { ...query, limit: suggested }
    const { titles } = await titlePage(db, { ...asked, inNames: true }, publicScope(viewer), keep)
    const found = titles.length > 0 ? titles : await misspeltTitles(db, asked, publicScope(viewer), keep)
    const why = await whyFound(db, query.q, found, titles.length === 0)
    const acceptLanguage = request.headers['accept-language']
    const language = languageOf(acceptLanguage)
    const script = wantedScript(query, acceptLanguage)
    const marksOf = marker(query.q)
    return {
      suggestions: found.map((title): Suggestion => {
        const named = nameIn(title.texts, language)
        const name = toldText(named.name, named.language, script)
        return { titleId: title.id, ...named, name, marks: marksOf(name), why: why.get(title.id) ?? [] }
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

/** Lines as their reader gets them, with the words that were looked for. */
function lineViews(q: string, script: Script | null): (offered: OfferedLine) => Line {
  const marksOf = marker(q)
  const explain = explainer(q)
  return ({ line, title }) => {
    const words = toldText(line.words, line.language, script)
    // Of a language we have no words in: as it is, in every alphabet.
    const language = languages.find((one) => one === line.language.split('-')[0]) ?? 'en'
    return {
      titleId: title.id,
      texts: title.texts,
      language: line.language,
      start: line.start,
      words,
      marks: marksOf(words),
      why: [...explain([{ in: 'line', text: line.words, language }]).words, { because: 'moment' }],
    }
  }
}

const offsetOf = (cursor: string): number => Number(partsOf(cursor, /^(\d{1,6})$/)[0])
