import { streams } from '#catalog/contract/routes.ts'
import { CommandError } from '#platform/errors.ts'
import { parseOptions } from './command.ts'
import { exportFile, importFile, separatorQuery } from './exchange.ts'
import { hubOf } from './upload.ts'

export const summary = 'makes drafts of the rows of a CSV, or writes your titles as one'
export const usage = `
Usage: ./nar catalogue import FILE [--dry-run] [--json]
       ./nar catalogue export [--to FILE] [--separator ';']

import makes a draft, with its licence, of each row of a CSV: of all of them, or of none where one is bad. The key column
is your own name of a title; a row whose key is known is left alone, so the same file may be sent again. Excel's CSV in any
encoding is taken, with , or ; or tabs. export writes the same columns, and no more than their names before there is a title.

  FILE             the columns are told in docs/owner-guide.md
  --dry-run        checks every row and keeps nothing
  --json           a line of JSON for each row, and one that counts them
  --to FILE        otherwise standard output
  --separator ';'  what Excel in Kazakhstan opens with a click; otherwise a comma

Exit code 1 when a row is bad. Reads NAR_URL (http://127.0.0.1:8080 if not set) and NAR_TOKEN.`

const options = {
  'dry-run': { type: 'boolean' },
  json: { type: 'boolean' },
  to: { type: 'string' },
  separator: { type: 'string' },
} as const

/** @throws CommandError: exit code 2 for wrong usage, 1 when the hub does not take the file */
export async function run(args: string[]): Promise<number> {
  const { values, positionals } = parseOptions({ args, options, allowPositionals: true })
  const [action, path, ...others] = positionals
  if (action === 'export' && path === undefined) {
    await exportFile(hubOf(process.env), streams.catalogueCsv + separatorQuery(values.separator), values.to)
    return 0
  }
  if (action !== 'import' || path === undefined || others.length > 0)
    throw new CommandError('import FILE or export is needed (./nar catalogue --help)', 2)
  return importFile(hubOf(process.env), {
    ...{ path, route: streams.importCatalogue, type: 'text/csv' },
    ...{ dryRun: values['dry-run'] ?? false, json: values.json ?? false },
  })
}
