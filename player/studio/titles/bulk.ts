import type {
  AgeMark,
  NewLicence,
  RegionCode,
  TitleKind,
  TitlePatch,
  TitleView,
} from '#catalog/contract/title.ts'
import { byName, numbersIn } from '../file-numbers.ts'
import type { Tagged } from '../revise/revise-title.ts'
import { changesIn, type Field, standingOf } from '../revise/standing.ts'

/** One change to many titles: what it comes to in each, before anything is sent. Pure. */

export type BulkNumbering =
  | { by: 'keep' }
  | { by: 'names' }
  | { by: 'order'; season: number | null; first: number }

/** What is not named stays as it is. */
export type BulkChange = {
  kind?: TitleKind
  region?: RegionCode | null
  ageMark?: AgeMark
  hidden?: boolean
  seriesId?: string | null
  numbering: BulkNumbering
  /** One more licence for each. */
  licence: NewLicence | null
}

export const noChange: BulkChange = { numbering: { by: 'keep' }, licence: null }

export type BulkStep = {
  title: TitleView
  etag: string
  /** Only what would be another than it is. */
  patch: TitlePatch
  licence: NewLicence | null
}

const nameOf = ({ texts }: TitleView): string => texts.kk?.title ?? texts.ru?.title ?? texts.en?.title ?? ''

/** What each title is to be, of those that would be another; the others are left alone. In the order of their names. */
export function planBulk(titles: readonly Tagged[], change: BulkChange): BulkStep[] {
  const { numbering, licence, ...same } = change
  const order = titles
    .map((tagged) => ({ ...tagged, name: nameOf(tagged.title) }))
    .sort((a, b) => byName(a, b) || (a.title.id < b.title.id ? -1 : 1))
  return order
    .map(({ title, etag, name }, at): BulkStep => {
      const wanted = { ...same, ...numbersFor(numbering, name, at) }
      return { title, etag, patch: changesIn(title, wanted), licence }
    })
    .filter(({ patch }) => licence !== null || Object.keys(patch).length > 0)
}

function numbersFor(
  numbering: BulkNumbering,
  name: string,
  at: number,
): Pick<TitlePatch, 'season' | 'episode'> {
  if (numbering.by === 'keep') return {}
  if (numbering.by === 'order') return { season: numbering.season, episode: numbering.first + at }
  const { season, episode } = numbersIn(name)
  // A name without a number says nothing: what was typed before stays.
  return { ...(season === null ? {} : { season }), ...(episode === null ? {} : { episode }) }
}

/** What would put a title back as it was before a step. */
export function inverseOf({ title, patch }: Pick<BulkStep, 'title' | 'patch'>): TitlePatch {
  const standing = standingOf(title)
  const back = Object.keys(patch).map((field) => [field, standing[field as Field]])
  return Object.fromEntries(back) as TitlePatch
}

export const isNothing = ({ numbering, licence, ...same }: BulkChange): boolean =>
  numbering.by === 'keep' && licence === null && Object.keys(same).length === 0
