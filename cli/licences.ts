import { streams } from '#catalog/contract/routes.ts'
import { CommandError } from '#platform/errors.ts'
import { parseOptions } from './command.ts'
import { exportFile, importFile, separatorQuery } from './exchange.ts'
import { hubOf } from './upload.ts'

export const summary = 'takes and writes licences as EMA Avails or ODRL'
export const usage = `
Usage: ./nar licences import FILE [--dry-run] [--json]
       ./nar licences export [--format avails|odrl] [--title ID] [--to FILE] [--separator ';']

import adds the licences of a file to titles that are there: all of them, or none where one is bad. A file that ends in
.json or .jsonld is ODRL 2.2 in JSON-LD, any other EMA Avails as CSV. What the hub could not keep is refused with its place.
The same file may be sent again: what is there is left alone. export writes your licences in force.

  FILE             as docs/owner-guide.md tells
  --dry-run        checks every row and keeps nothing
  --json           a line of JSON for each row, and one that counts them
  --format NAME    avails if not said
  --title ID       of one title alone (odrl)
  --to FILE        otherwise standard output
  --separator ';'  what Excel in Kazakhstan opens with a click; otherwise a comma (avails)

Exit code 1 when a row is bad. Reads NAR_URL (http://127.0.0.1:8080 if not set) and NAR_TOKEN.`

const options = {
  'dry-run': { type: 'boolean' },
  json: { type: 'boolean' },
  format: { type: 'string' },
  title: { type: 'string' },
  to: { type: 'string' },
  separator: { type: 'string' },
} as const

type Values = ReturnType<typeof parse>['values']
const parse = (args: string[]) => parseOptions({ args, options, allowPositionals: true })

/** @throws CommandError: exit code 2 for wrong usage, 1 when the hub does not take the file */
export async function run(args: string[]): Promise<number> {
  const { values, positionals } = parse(args)
  const [action, path, ...others] = positionals
  if (action === 'export' && path === undefined) {
    await exportFile(hubOf(process.env), exportRoute(values), values.to)
    return 0
  }
  if (action !== 'import' || path === undefined || others.length > 0)
    throw new CommandError('import FILE or export is needed (./nar licences --help)', 2)
  const type = /\.json(ld)?$/i.test(path) ? 'application/ld+json' : 'text/csv'
  return importFile(hubOf(process.env), {
    ...{ path, route: streams.importLicences, type },
    ...{ dryRun: values['dry-run'] ?? false, json: values.json ?? false },
  })
}

function exportRoute({ format = 'avails', title, separator }: Values): string {
  if (format === 'avails' && title === undefined) return streams.licencesCsv + separatorQuery(separator)
  if (format === 'avails') throw new CommandError('--title goes with --format odrl', 2)
  if (format !== 'odrl') throw new CommandError('--format must be avails or odrl', 2)
  if (title === undefined) return streams.licencesJsonLd
  return streams.titleLicencesJsonLd.replace(':id', encodeURIComponent(title))
}
