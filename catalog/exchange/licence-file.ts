import { Errors } from 'typebox/value'
import {
  type Licence,
  type LocalTexts,
  NewLicence,
  type NewLicence as NewLicenceTerms,
  type TitleKind,
} from '#catalog/contract/title.ts'
import { wrongField } from '#catalog/rules/licence-terms.ts'
import { type Notes, quoted } from './finding.ts'

/** What every file format of licences has in common. */

/** A title as files name it. */
export type NamedTitle = { id: string; key: string | null }
export type FiledTitle = NamedTitle & {
  kind: TitleKind
  texts: LocalTexts
  languages: string[]
  year: number | null
  owner: { id: string; name: string }
}

/** Every field said; `externalId` is what the file it came from called it. */
export type LicenceTerms = Required<Omit<NewLicenceTerms, 'from' | 'until'>> &
  Pick<NewLicenceTerms, 'from' | 'until'>
export type FiledLicence = LicenceTerms & Pick<Licence, 'id' | 'revokedAt'> & { externalId: string | null }

/** What files call a title and a licence: what their owner called them, else our id. */
export const titleName = ({ id, key }: NamedTitle): string => key ?? id
export const licenceName = ({ id, externalId }: Pick<FiledLicence, 'id' | 'externalId'>): string =>
  externalId ?? id

/** A licence that a row asks for. */
export type WantedLicence = {
  /** Names of its title, and where each stands. */
  titles: { place: string; name: string }[]
  /** Identity, where the file gives one. */
  name: string | null
  namePlace: string
  /** The file says that its licences of this title are all there are; the place where it does. */
  wholePlace: string | null
  terms: LicenceTerms
  /** Where each term stands. */
  places: TermPlaces
}
export type TermPlaces = Readonly<Record<keyof LicenceTerms, string>>

/** Names in files: no longer than a line, with nothing in them that breaks one or that is trimmed. */
const longestName = 200
export function isName(text: string): boolean {
  return text.length > 0 && text.length <= longestName && text === text.trim() && !/\p{Cc}/u.test(text)
}

/** Notes what the form would refuse too, at places where nothing was found yet. */
export function checkTerms(terms: LicenceTerms, places: TermPlaces, { findings, note }: Notes): void {
  const fields = Errors(NewLicence, terms).map(({ instancePath }) => instancePath.split('/')[1] ?? '')
  const wrong = fields.length > 0 ? new Set(fields) : [wrongField(terms) ?? '']
  for (const field of wrong)
    if (isTerm(field, places) && !findings.some(({ place }) => place === places[field]))
      note(places[field], 'cell-wrong', { value: quoted(terms[field]) })
}

const isTerm = (field: string, places: TermPlaces): field is keyof TermPlaces => Object.hasOwn(places, field)
