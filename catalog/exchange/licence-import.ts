import { clashing, overlapDetails } from '#catalog/rules/licence-terms.ts'
import type { ErrorCode, ErrorDetails } from '#platform/errors.ts'
import { type Finding, quoted, type Reading } from './finding.ts'
import type { FiledLicence, LicenceTerms, NamedTitle, WantedLicence } from './licence-file.ts'

/** What becomes of the rows of a file, given what there is. A licence there is never changed, and never given back. */

export type KnownLicence = FiledLicence & { titleId: string }
/** `licence` is what to add where the state is `made`; it has no id yet. */
export type LicenceOutcome = { row: number; titleId?: string; findings: Finding[] } & (
  | { state: 'made'; licence: KnownLicence }
  | { state: 'there' | 'bad' }
)
type Row = Reading<WantedLicence>
type Titles = ReadonlyMap<string, NamedTitle>

/** Titles by every name that files may call them. */
export function titlesByName(titles: readonly NamedTitle[]): Map<string, NamedTitle> {
  return new Map([
    ...titles.flatMap((title) => (title.key === null ? [] : [[title.key, title] as const])),
    ...titles.map((title) => [title.id, title] as const),
  ])
}

/**
 * Identity is the file's own name of a licence (AvailID, uid), else all of its terms: an equal licence is the same one.
 * Licences of the file count for the rows below them as those of the hub do. Yields after each row, so that others can have
 * their turns.
 */
export function* decideLicences(
  rows: readonly Row[],
  { titles, licences }: { titles: Titles; licences: readonly KnownLicence[] },
): Generator<void, LicenceOutcome[]> {
  const known = register(licences)
  const outcomes: LicenceOutcome[] = []
  for (const row of rows) {
    const outcome = decideRow(row, titles, known)
    if (outcome.state === 'made') known.add(outcome.licence)
    outcomes.push(outcome)
    yield
  }
  return refuseParts(rows, outcomes, licences)
}

function decideRow({ row, value, findings }: Row, titles: Titles, known: Register): LicenceOutcome {
  if (findings.length > 0) return { row, state: 'bad', findings }
  const { terms, name, namePlace, places } = value
  const { title, problem } = titleOf(value, titles)
  if (!title) return { row, state: 'bad', findings: [problem] }
  const bad = (place: string, code: ErrorCode, details: ErrorDetails): LicenceOutcome => ({
    ...{ row, titleId: title.id, state: 'bad', findings: [{ place, code, details }] },
  })
  const namesake = name === null ? undefined : known.byName.get(name)
  if (namesake && (namesake.titleId !== title.id || termsKey(namesake) !== termsKey(terms)))
    return bad(namePlace, 'licence-differs', { value: quoted(name) })
  const equals = known.byTerms.get(`${title.id} ${termsKey(terms)}`) ?? []
  // One that was withdrawn is no match for a row with a name of its own: that is a new licence.
  const equal = equals.find(({ revokedAt }) => !revokedAt) ?? (name === null ? equals[0] : undefined)
  const same = namesake ?? equal
  if (same?.revokedAt) return bad(namePlace, 'licence-withdrawn', { date: same.revokedAt.slice(0, 10) })
  if (same) return { row, titleId: title.id, state: 'there', findings: [] }
  const clash = clashing(terms, known.byTitle.get(title.id) ?? [])
  if (clash) return bad(places.exclusive, 'licence-overlaps', overlapDetails(clash))
  const licence = { ...terms, id: '', externalId: name, revokedAt: null, titleId: title.id }
  return { row, titleId: title.id, state: 'made', findings: [], licence }
}

type Titled = { title: NamedTitle; problem?: never } | { title: null; problem: Finding }

/** The title that all of its names name; names of other systems that nobody here knows do not count. */
function titleOf({ titles: names }: WantedLicence, titles: Titles): Titled {
  const found = names.flatMap(({ place, name }) => {
    const title = titles.get(name)
    return title ? [{ place, title }] : []
  })
  const [first] = found
  const [{ place, name } = { place: '', name: '' }] = names
  if (!first)
    return { title: null, problem: { place, code: 'title-unknown', details: { value: quoted(name) } } }
  const other = found.find(({ title }) => title.id !== first.title.id)
  if (!other) return { title: first.title }
  return {
    title: null,
    problem: { place: other.place, code: 'cell-contradicts', details: { other: first.place } },
  }
}

/** Equal for licences that say the same. */
function termsKey(terms: LicenceTerms): string {
  const { licensor, territories, uses, from = '', until = '', timeZone, exclusive, revocable } = terms
  const lists = [territories.toSorted(), uses.toSorted()]
  return JSON.stringify([licensor, ...lists, from, until, timeZone, exclusive, revocable])
}

type Register = ReturnType<typeof register>

/** Licences by what they are looked for. */
function register(licences: readonly KnownLicence[]) {
  const byName = new Map<string, KnownLicence>()
  const byTerms = new Map<string, KnownLicence[]>()
  const byTitle = new Map<string, KnownLicence[]>()
  const append = (to: Map<string, KnownLicence[]>, key: string, licence: KnownLicence) => {
    const list = to.get(key)
    if (list) list.push(licence)
    else to.set(key, [licence])
  }
  const add = (licence: KnownLicence) => {
    for (const name of [licence.id, licence.externalId]) if (name) byName.set(name, licence)
    append(byTerms, `${licence.titleId} ${termsKey(licence)}`, licence)
    append(byTitle, licence.titleId, licence)
  }
  for (const licence of licences) add(licence)
  return { byName, byTerms, byTitle, add }
}

/** A file that says it is whole withdraws what it leaves out, which only a person may do. */
function refuseParts(
  rows: readonly Row[],
  outcomes: readonly LicenceOutcome[],
  licences: readonly KnownLicence[],
): LicenceOutcome[] {
  const terms = rows.map(({ value }, at) => `${outcomes[at]?.titleId} ${termsKey(value.terms)}`)
  const inFile = new Set(terms)
  const leftOut = new Map(
    licences
      .filter((licence) => !licence.revokedAt && !inFile.has(`${licence.titleId} ${termsKey(licence)}`))
      .map((licence) => [licence.titleId, licence]),
  )
  return outcomes.map((outcome, at) => {
    const place = rows[at]?.value.wholePlace ?? null
    const missing = leftOut.get(outcome.titleId ?? '')
    if (outcome.state === 'bad' || place === null || !missing) return outcome
    const findings: Finding[] = [{ place, code: 'extract-not-whole', details: overlapDetails(missing) }]
    return { row: outcome.row, titleId: missing.titleId, state: 'bad', findings }
  })
}
