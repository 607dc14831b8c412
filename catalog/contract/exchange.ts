import Type, { type Static } from 'typebox'
import { ProblemDocument } from './problem.ts'
import { Id } from './title.ts'

/** Files of licences and of whole catalogues: what is taken, and what is answered about each row. */

export const importMaxBytes = 5 * 1024 * 1024
export const importMaxRows = 5000

/** What separates the cells of a table: Excel in Kazakhstan writes and expects a semicolon, RFC 4180 a comma. */
export const TableQuery = Type.Object({
  separator: Type.Optional(Type.Enum(['comma', 'semicolon'] as const, { default: 'comma' })),
})
export type TableQuery = Static<typeof TableQuery>

export const ImportQuery = Type.Object({
  dryRun: Type.Optional(Type.Boolean({ default: false, description: 'check every row and keep nothing' })),
})

export const ImportFinding = Type.Object({
  place: Type.String({ description: 'name of the column; in JSON a JSON Pointer (RFC 6901)' }),
  code: Type.String(),
  message: Type.String({ description: 'in the language of Accept-Language' }),
})

export const ImportRow = Type.Object({
  row: Type.Integer({
    description:
      'as a spreadsheet counts, names of columns and empty rows too; in JSON the number of the agreement',
  }),
  /** `made` would be made, in a dry run and in a refusal; `there` was imported before and is left as it is. */
  state: Type.Enum(['made', 'there', 'bad'] as const),
  titleId: Type.Optional(Id),
  findings: Type.Array(ImportFinding),
})
export type ImportRow = Static<typeof ImportRow>

export const ImportReport = Type.Object({
  dryRun: Type.Boolean(),
  encoding: Type.String({ description: 'what the file was recognised as; IANA name' }),
  made: Type.Integer(),
  there: Type.Integer(),
  bad: Type.Integer({ description: 'if there is one, nothing at all is kept' }),
  rows: Type.Array(ImportRow),
})
export type ImportReport = Static<typeof ImportReport>

/** 422: the problem `import-refused`, with the rows that are its reason. */
export const ImportRefusal = Type.Interface([ProblemDocument], { report: ImportReport })
