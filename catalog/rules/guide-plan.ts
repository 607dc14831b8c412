import type { ProgrammeOrigin } from '#catalog/contract/channel.ts'
import type { AgeMark, LocalTexts } from '#catalog/contract/title.ts'
import type { Slot } from './guide-cuts.ts'

/** What a guide has of a stretch of time. */
export type Held = Slot & {
  texts: LocalTexts
  language: string | null
  origin: ProgrammeOrigin | null
  ageMark: AgeMark | null
  /** It came from a file, nobody has licensed it by itself, and nothing was made of it: a newer file may leave it out. */
  replaceable: boolean
}

/** What a file says of a programme. What it does not say stays as it is. */
export type Filed = {
  row: number
  starts: Date
  ends: Date
  texts: LocalTexts
  language?: string
  origin?: ProgrammeOrigin
  ageMark?: AgeMark
}

export type GuidePlan = {
  /** By their rows. `id`: of the programme that begins then. */
  rows: { row: number; state: 'made' | 'changed' | 'same'; id: string | null }[]
  /** By rows, what stands in the way: another row of the file, or a programme that may not be moved for it. */
  faults: { row: number; with: { row: number } | { id: string } }[]
  cut: Slot[]
  remove: string[]
}

/**
 * What becomes of a guide when a file is the guide of the time that it covers: programmes are known by the moment they begin at.
 * Those to come that an earlier file had and this one has not go; those that run into one of the file end where it begins;
 * those that begin inside one of it and may not go stand in its way.
 */
export function planGuide(filed: readonly Filed[], held: readonly Held[], now: Date): GuidePlan {
  const sorted = filed.toSorted((a, b) => Number(a.starts) - Number(b.starts))
  const at = new Map(held.map((one) => [one.starts.getTime(), one]))
  const rows = sorted.map(({ row, ...said }): GuidePlan['rows'][number] => {
    const known = at.get(said.starts.getTime())
    if (!known) return { row, state: 'made', id: null }
    return { row, state: isSame(said, known) ? 'same' : 'changed', id: known.id }
  })
  const mine = new Set(rows.flatMap(({ id }) => (id === null ? [] : [id])))
  const [first] = sorted
  const end = Math.max(...sorted.map(({ ends }) => ends.getTime()))
  const goes = (one: Held) =>
    one.replaceable &&
    one.starts > now &&
    first !== undefined &&
    one.starts > first.starts &&
    Number(one.starts) < end
  const others = held.filter(({ id }) => !mine.has(id))
  const stay = others.filter((one) => !goes(one))
  return {
    rows: rows.sort((a, b) => a.row - b.row),
    faults: [...overlaps(sorted), ...inTheWay(sorted, stay)],
    cut: cuts(sorted, stay),
    remove: others.filter(goes).map(({ id }) => id),
  }
}

function isSame(said: Omit<Filed, 'row'>, known: Held): boolean {
  const { ends, texts, language = known.language, origin = known.origin, ageMark = known.ageMark } = said
  return (
    ends.getTime() === known.ends.getTime() &&
    language === known.language &&
    origin === known.origin &&
    ageMark === known.ageMark &&
    wording(texts) === wording(known.texts)
  )
}

/** Languages and their texts in one order. */
const wording = (texts: LocalTexts): string =>
  JSON.stringify(
    (['kk', 'ru', 'en'] as const).map((language) => [texts[language]?.title, texts[language]?.description]),
  )

/** Of those that begin one after the other; a long one may reach over several. */
function overlaps(sorted: readonly Filed[]): GuidePlan['faults'] {
  const faults: GuidePlan['faults'] = []
  let longest: Filed | null = null
  for (const one of sorted) {
    if (longest && one.starts < longest.ends) faults.push({ row: one.row, with: { row: longest.row } })
    if (!longest || one.ends > longest.ends) longest = one
  }
  return faults
}

function inTheWay(sorted: readonly Filed[], stay: readonly Held[]): GuidePlan['faults'] {
  return sorted.flatMap(({ row, starts, ends }) =>
    stay
      .filter((other) => other.starts > starts && other.starts < ends)
      .map(({ id }) => ({ row, with: { id } })),
  )
}

function cuts(sorted: readonly Filed[], stay: readonly Held[]): Slot[] {
  return stay.flatMap(({ id, starts, ends }) => {
    const next = sorted.find((one) => one.starts > starts)
    return next && next.starts < ends ? [{ id, starts, ends: next.starts }] : []
  })
}
