import type { LocalTexts, TitlePatch, TitleView } from '#catalog/contract/title.ts'

/** Two people who change one title: what each has changed, and where they meet. Pure. */

export type Field = keyof TitlePatch

/** What of a title can be changed, as a change would say it. */
export function standingOf(title: TitleView): Required<TitlePatch> {
  const { kind, texts, region, languages, ageMark, year, recordedOn, season, episode, hidden } = title
  const credits = title.credits.map(({ role, person, pair }) => ({
    ...{ role, personId: person.id },
    ...(pair === null ? {} : { pair }),
  }))
  return {
    ...{ kind, texts, region, languages, ageMark, year, recordedOn, season, episode, hidden, credits },
    seriesId: title.series?.id ?? null,
  }
}

/** The same words in whatever order of names. */
export const same = (a: unknown, b: unknown): boolean =>
  JSON.stringify(sorted(a)) === JSON.stringify(sorted(b))

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  const parts = Object.entries(value).filter(([, part]) => part !== undefined)
  return Object.fromEntries(
    parts.sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, part]) => [name, sorted(part)]),
  )
}

/** Of what is wanted, what is another than what stands. */
export function changesIn(title: TitleView, wanted: TitlePatch): TitlePatch {
  const standing = standingOf(title)
  const changed = Object.entries(wanted).filter(([field, value]) => !same(value, standing[field as Field]))
  return Object.fromEntries(changed) as TitlePatch
}

/** Texts of each language on its own: two people who write in two languages do not meet. `null`: they do. */
export function mergedTexts(base: LocalTexts, theirs: LocalTexts, mine: LocalTexts): LocalTexts | null {
  const merged: LocalTexts = {}
  for (const language of ['kk', 'ru', 'en'] as const) {
    const [was, now, wanted] = [base[language], theirs[language], mine[language]]
    const [changed, wants] = [!same(was, now), !same(was, wanted)]
    if (changed && wants && !same(now, wanted)) return null
    const kept = changed ? now : wanted
    if (kept) merged[language] = kept
  }
  return Object.keys(merged).length === 0 ? null : merged
}

/**
 * What is to be sent now that a title is another than the one that was changed: what does not meet anybody's change goes, and
 * `fields` are those that do, which a person has to decide.
 */
export function onto(
  base: TitleView,
  theirs: TitleView,
  patch: TitlePatch,
): { patch: TitlePatch; fields: Field[] } {
  const [was, now] = [standingOf(base), standingOf(theirs)]
  const fields: Field[] = []
  const next: TitlePatch = { ...patch }
  for (const field of Object.keys(patch) as Field[]) {
    if (same(was[field], now[field]) || same(now[field], patch[field])) continue
    const merged = field === 'texts' && patch.texts ? mergedTexts(was.texts, now.texts, patch.texts) : null
    if (merged) next.texts = merged
    else fields.push(field)
  }
  return { patch: next, fields }
}
