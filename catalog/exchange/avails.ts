import type { TitleKind } from '#catalog/contract/title.ts'
import { type FiledLicence, type FiledTitle, licenceName, titleName } from './licence-file.ts'
import { writeTable } from './table.ts'
import { writeTime } from './written-time.ts'

/**
 * Licences as EMA Avails (MovieLabs TR-META-AVAIL 2.5, spreadsheet 1.9): one row a licence, columns by the names of the
 * sheet's second row. What it cannot say is in columns of our own, which begin with `Nar`.
 */

/** Work types of Common Metadata 2.12. */
const workTypes: Readonly<Record<TitleKind, string>> = {
  aitys: 'Performing Art',
  concert: 'Concert',
  film: 'Movie',
  episode: 'Episode',
  programme: 'Non-episodic Show',
  radio: 'Other',
  broadcast: 'Non-episodic Show',
  recording: 'Other',
}

type Written = { title: FiledTitle; licence: FiledLicence }

/** In the order of the file. */
const columns: Readonly<Record<string, (written: Written) => string>> = {
  // All that are in force of each title that is in the file.
  EntryType: () => 'Full Extract',
  DisplayName: ({ licence }) => licence.licensor,
  Territory: ({ licence }) => licence.territories.filter((code) => code !== 'WORLD').join(', '),
  WorkType: ({ title }) => workTypes[title.kind],
  // Subscription is the one type without a price for each viewing; nothing where watching is not allowed.
  LicenseType: ({ licence }) => (licence.uses.includes('stream') ? 'SVOD' : ''),
  // The ladder ends at 1080 lines.
  FormatProfile: () => 'HD',
  Start: ({ licence }) => (licence.from ? writeTime(licence.from, licence.timeZone) : 'Immediate'),
  End: ({ licence }) => (licence.until ? writeTime(licence.until, licence.timeZone) : 'Open'),
  Download: ({ licence }) => (licence.uses.includes('download') ? 'Yes' : 'No'),
  Exclusive: ({ licence }) => (licence.exclusive ? 'Yes' : 'No'),
  AssetLanguage: ({ title }) => title.languages.join(', '),
  TitleInternalAlias: ({ title: { texts } }) => (texts.kk ?? texts.ru ?? texts.en)?.title ?? '',
  ReleaseYear: ({ title }) => String(title.year ?? ''),
  ALID: ({ title }) => titleName(title),
  ContentID: ({ title }) => titleName(title),
  AvailID: ({ licence }) => licenceName(licence),
  ExceptionFlag: () => 'No',
  NarUses: ({ licence }) => licence.uses.join(', '),
  NarTerritory: ({ licence }) => (licence.territories.includes('WORLD') ? 'WORLD' : ''),
  NarTimeZone: ({ licence }) => licence.timeZone,
  NarRevocable: ({ licence }) => (licence.revocable ? 'Yes' : 'No'),
}

export const availColumns: readonly string[] = Object.keys(columns)

export function writeAvails(written: Iterable<Written>, separator: ',' | ';' = ','): string {
  const cells = Object.values(columns)
  return writeTable(
    availColumns,
    [...written].map((one) => cells.map((cell) => cell(one))),
    separator,
  )
}
