import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { startHub } from '#tests/support/running-hub.ts'
import { judge, type Verdict } from './check.ts'

/**
 * Every file of a folder of media through a hub; writes docs/compatibility.md. With `--only PART` just those whose path
 * holds PART, leaving the lines of the others as they are. Ends with status 1 when any file got stuck or came out
 * otherwise than planned.
 */
const { values, positionals } = parseArgs({
  options: { only: { type: 'string', default: '' } },
  allowPositionals: true,
})
const media = resolve(positionals[0] ?? join(import.meta.dirname, '../../../shared/media'))
const page = join(import.meta.dirname, '../../docs/compatibility.md')
const folders = ['real', 'derived', 'hostile']

async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(join(media, folder), { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(media.length + 1))
    .sort()
}

const all = (await Promise.all(folders.map(filesBelow))).flat()
const files = all.filter((file) => file.includes(values.only))
const folder = await mkdtemp(join(tmpdir(), 'nar-compatibility-'))
const hub = await startHub()
const token = await hub.token()
const verdicts: Verdict[] = []
// The hours-long ones last: nobody waits behind them.
const slow = (file: string) => /\/(long|huge)\//.test(file)
const waiting = [...files.filter((file) => !slow(file)), ...files.filter(slow)]
/** Three at a time: the hub's queue is never empty, and no file waits long. */
await Promise.all(
  [0, 1, 2].map(async () => {
    for (let file = waiting.shift(); file; file = waiting.shift()) {
      const verdict = await judge(hub, token, join(media, file), file, folder).catch(
        (error: unknown): Verdict => ({
          file: file ?? '',
          state: 'stuck',
          what: '',
          duration: null,
          complaints: [String(error)],
        }),
      )
      verdicts.push(verdict)
      process.stdout.write(
        `${verdicts.length}/${files.length} ${file}: ${verdict.state} ${verdict.complaints.join('; ')}\n`,
      )
    }
  }),
)
await hub.remove()
await rm(folder, { recursive: true, force: true })

const nameOf = (file: string): string => file.replaceAll('|', '\\|')
const rowOf = ({ file, state, what, duration, complaints }: Verdict): string =>
  `| ${nameOf(file)} | ${state} | ${what} | ${duration?.toFixed(2) ?? ''} | ${complaints.join('; ') || 'none'} |`

/** The lines of an earlier run, by the file they are about. */
async function earlierRows(): Promise<Map<string, string>> {
  const text = values.only === '' ? '' : await readFile(page, 'utf8')
  const rows = text.split('\n').filter((line) => line.startsWith('| '))
  return new Map(rows.map((row) => [row.slice(2).split(' | ')[0] ?? '', row]))
}

const earlier = await earlierRows()
const rows = all.flatMap((file) => {
  const verdict = verdicts.find((candidate) => candidate.file === file)
  return verdict ? rowOf(verdict) : (earlier.get(nameOf(file)) ?? [])
})
const count = (state: Verdict['state']) => rows.filter((row) => row.includes(` | ${state} | `)).length
/** Bytes that were changed at random have no true length: a difference is noted, and is no fault. */
const faulty = (row: string): boolean =>
  row.includes(' | stuck | ') || (!row.endsWith('| none |') && !row.startsWith('| hostile/'))
const complained = rows.filter(faulty).length
await writeFile(
  page,
  `# What happens to the files people have

Made by \`npm run compatibility\`: each file is uploaded to a hub, and what the hub then
serves is decoded and compared with the source. "Complaints" are differences from what was planned: frames that
do not decode, a length that is off by more than two frames, a sound that is lost. Of the files below hostile/, which are damaged or made to do
harm, they are noted and not counted.

${rows.length} files: ${count('complete')} complete, ${count('refused')} refused, ${count('stuck')} stuck; ${complained} with complaints.

| file | ends | rungs or reason | seconds | complaints |
| --- | --- | --- | --- | --- |
${rows.join('\n')}
`,
)
process.exit(complained === 0 ? 0 : 1)
