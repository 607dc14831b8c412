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
import { type TitleRecord, titleRecords } from '#catalog/store/title-records.ts'
import { conditionsOf, inScope } from '#catalog/store/title-scope.ts'
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
    const now = deps.now()
    const { ageAtMost = adultAge, cursor, limit = 12 } = query
    const from = cursor === undefined ? 0 : offsetOf(cursor)
    const to = from + limit
    const lines = await offeredLines(
      deps,
      found,
      to + 1,
      (title) => title.ageMark <= ageAtMost && verdictFor(title, viewer, 'stream', now).allowed,
    )
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

/** Of titles at a time, as many as a page has room for: most lines that are found are on none that is asked for. */
const titlesAtOnce = 12

/** The first `most` of titles that `keep` lets through, and of subtitles that a viewer of the title could switch on. */
async function offeredLines(
  { db }: CatalogDeps,
  found: readonly FoundLine[],
  most: number,
  keep: (title: TitleRecord) => boolean,
): Promise<OfferedLine[]> {
  const ids = [...new Set(found.map(({ titleId }) => titleId))]
  const lines: OfferedLine[] = []
  for (let at = 0; at < ids.length && lines.length < most; at += titlesAtOnce) {
    const some = ids.slice(at, at + titlesAtOnce)
    const titles = (await titleRecords(db, some)).filter(keep)
    const rows = await subtitlesOfTitles(db, titles)
    const byId = new Map(titles.map((title) => [title.id, title]))
    const offered = new Set([...rows.values()].flatMap((each) => offeredSubtitles(each).map(({ id }) => id)))
    for (const line of found) {
      const title = byId.get(line.titleId)
      if (title && offered.has(line.subtitleId)) lines.push({ line, title })
    }
  }
  return lines
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
