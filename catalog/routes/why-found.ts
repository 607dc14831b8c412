import { setImmediate as others } from 'node:timers/promises'
import type { Kysely } from 'kysely'
import type { Chapter } from '#catalog/contract/chapter.ts'
import type { FoundIn, Reason } from '#catalog/contract/why.ts'
import { explainer, type Said, soundReason } from '#catalog/search/why.ts'
import { chaptersOfTitles } from '#catalog/store/chapters.ts'
import type { Database } from '#catalog/store/schema.ts'
import type { TitleRecord } from '#catalog/store/title-records.ts'
import { languages } from '#platform/errors.ts'

type Localised = Partial<Record<(typeof languages)[number], string | undefined>>

const saidIn = (where: FoundIn, texts: Localised): Said[] =>
  languages.flatMap((language) => {
    const text = texts[language]
    return text ? [{ in: where, text, language }] : []
  })

const titlesIn = (texts: TitleRecord['texts'] | Chapter['texts']): Localised => ({
  kk: texts.kk?.title,
  ru: texts.ru?.title,
  en: texts.en?.title,
})

const peopleIn = (credits: TitleRecord['credits']): Said[] =>
  [...new Map(credits.map(({ person }) => [person.id, person.names])).values()].flatMap((names) =>
    saidIn('person', names),
  )

/** What a title is known by, in the order of weights: itself, its series, its people. */
const namesOf = ({ texts, series, credits }: TitleRecord): Said[] => [
  ...saidIn('name', titlesIn(texts)),
  ...saidIn('series', series ? titlesIn(series.texts) : {}),
  ...peopleIn(credits),
]

const restOf = ({ texts: { kk, ru, en } }: TitleRecord, chapters: readonly Chapter[]): Said[] => [
  ...chapters.flatMap(({ credits }) => peopleIn(credits)),
  ...chapters.flatMap(({ texts }) => saidIn('chapter', titlesIn(texts))),
  ...saidIn('description', { kk: kk?.description, ru: ru?.description, en: en?.description }),
]

/** Reasons that a title's texts give, and whether others of its texts have more to tell. */
type Explained = { reasons: Reason[]; all: boolean }

function explaining(q: string, sounding: boolean): (said: readonly Said[]) => Explained {
  const explain = explainer(q)
  return (said) => {
    if (!sounding) {
      const { words, all } = explain(said)
      return { reasons: words, all }
    }
    const reason = soundReason(q, said)
    return { reasons: reason ? [reason] : [], all: reason !== null }
  }
}

/**
 * By id, why a search found these titles. One query more, and only where some are found by what no name of theirs says;
 * others have their turns meanwhile, since a description may be long. `sounding`: nothing was spelt as it was asked.
 */
export async function whyFound(
  db: Kysely<Database>,
  q: string,
  titles: readonly TitleRecord[],
  sounding: boolean,
): Promise<Map<string, Reason[]>> {
  const explain = explaining(q, sounding)
  const found = new Map<string, Reason[]>()
  const open: TitleRecord[] = []
  for (const title of titles) {
    const { reasons, all } = explain(namesOf(title))
    found.set(title.id, reasons)
    if (!all) open.push(title)
  }
  const chapters = await chaptersOfTitles(
    db,
    open.map(({ id }) => id),
  )
  for (const title of open) {
    await others()
    const said = [...namesOf(title), ...restOf(title, chapters.get(title.id) ?? [])]
    found.set(title.id, explain(said).reasons)
  }
  return found
}
