import type { Chapter } from '#catalog/contract/chapter.ts'
import type { TitleView } from '#catalog/contract/title.ts'
import type { Viewer } from '#catalog/routes/access.ts'
import type { CatalogDeps } from '#catalog/routes/deps.ts'
import { mayTake } from '#catalog/routes/taking-along.ts'
import { posterKeyOf } from '#catalog/routes/title-view.ts'
import { offeredSubtitles } from '#catalog/rules/offered-subtitles.ts'
import { chaptersOfTitles } from '#catalog/store/chapters.ts'
import { type SubtitleRow, subtitlesOfTitles } from '#catalog/store/subtitles.ts'
import type { TitleRecord } from '#catalog/store/title-records.ts'
import type { ItemFiles } from '#player/html/feed.ts'
import type { Locale } from '#player/words/language.ts'
import { type SoundSummary, soundFile } from '#transcoder/export/sound-file.ts'
import { downloadAddress } from './download-addresses.ts'
import type { SoundFiles } from './sound-files.ts'
import { soundLabel, teller } from './sound-labels.ts'

type Deps = { catalog: CatalogDeps; sounds: SoundFiles }
type Taken = { title: TitleRecord; shown: NonNullable<TitleRecord['shown']>; view: TitleView }

/**
 * How long a feed waits for sounds that nobody has read yet, ms. What is not known by then is enclosed the next time: that
 * happens once, where a hub has many titles already.
 */
const patienceMs = 3000

/** What feeds enclose of titles, by their ids: of those that a licence lets be taken along by whoever reads it. */
export type FeedFiles = (
  titles: readonly TitleRecord[],
  /** The same, told in the locale. */
  views: readonly TitleView[],
  reader: { viewer: Viewer; locale: Locale },
) => Promise<Map<string, ItemFiles>>

export const feedFiles =
  ({ catalog, sounds }: Deps): FeedFiles =>
  async (titles, views, { viewer, locale }) => {
    const now = catalog.now()
    const taken = titles.flatMap((title): Taken[] => {
      const view = views.find(({ id }) => id === title.id)
      return view && title.shown && mayTake(title, viewer, now) ? [{ title, shown: title.shown, view }] : []
    })
    const [of, subtitles, summaries] = await Promise.all([
      chaptersOfTitles(
        catalog.db,
        taken.map(({ title }) => title.id),
      ),
      subtitlesOfTitles(
        catalog.db,
        taken.map(({ title }) => title),
      ),
      readInTime(sounds, taken),
    ])
    const { chapters: told } = await teller(locale)({ chapters: Object.fromEntries(of) })
    const found = taken.map(async (one, order): Promise<[string, ItemFiles]> => {
      const { id } = one.title
      const chapters = told[id] ?? []
      return [
        id,
        {
          sound: await soundOf(sounds, { ...one, summary: summaries[order] ?? null }, chapters, locale),
          transcripts: transcriptsOf(id, subtitles.get(id) ?? []),
          chapters: chapters.length > 0 ? downloadAddress.chapters(id, locale) : null,
        },
      ]
    })
    return new Map(await Promise.all(found))
  }

/** The newest first, as feeds have them. */
async function readInTime(sounds: SoundFiles, taken: readonly Taken[]): Promise<(SoundSummary | null)[]> {
  const found = await Promise.all(taken.map(({ shown }) => sounds.known(shown)))
  const until = Date.now() + patienceMs
  for (const [order, { shown }] of taken.entries()) {
    if (found[order]) continue
    if (Date.now() > until) break
    found[order] = await sounds.summary(shown)
  }
  return found
}

async function soundOf(
  sounds: SoundFiles,
  { title, shown, view, summary }: Taken & { summary: SoundSummary | null },
  chapters: readonly Chapter[],
  locale: Locale,
): Promise<ItemFiles['sound']> {
  if (!summary) return null
  const cover = await sounds.coverOf(posterKeyOf(title, shown))
  const { digest, bytes } = soundFile(summary, soundLabel(view, { chapters, cover, locale }))
  return { address: downloadAddress.sound(title.id, digest, locale), bytes }
}

const transcriptsOf = (titleId: string, rows: readonly SubtitleRow[]): ItemFiles['transcripts'] =>
  offeredSubtitles(rows)
    .filter(({ forced }) => !forced)
    .map(({ id, language, kind }) => ({
      ...{ address: downloadAddress.text(titleId, id), language, captions: kind === 'captions' },
    }))
