import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { startHub } from '#tests/support/running-hub.ts'
import { judge, type Verdict } from './check.ts'

/**
 * Every file of a folder of media through a hub; writes docs/compatibility.md. Ends with status 1 when any file
 * got stuck or came out otherwise than planned.
 */
const media = resolve(process.argv[2] ?? join(import.meta.dirname, '../../../shared/media'))
const folders = ['real', 'derived', 'hostile']

async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(join(media, folder), { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(media.length + 1))
    .sort()
}

const files = (await Promise.all(folders.map(filesBelow))).flat()
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

const rows = files.map((file) => {
  const verdict = verdicts.find((candidate) => candidate.file === file) as Verdict
  const duration = verdict.duration === null ? '' : verdict.duration.toFixed(2)
  const name = file.replaceAll('|', '\\|')
  return `| ${name} | ${verdict.state} | ${verdict.what} | ${duration} | ${verdict.complaints.join('; ') || 'none'} |`
})
const count = (state: Verdict['state']) => verdicts.filter((verdict) => verdict.state === state).length
/** Bytes that were changed at random have no true length: a difference is noted, and is no fault. */
const faulty = ({ file, state, complaints }: Verdict): boolean =>
  state === 'stuck' || (complaints.length > 0 && !file.startsWith('hostile/'))
const complained = verdicts.filter(faulty).length
await writeFile(
  join(import.meta.dirname, '../../docs/compatibility.md'),
  `# What happens to the files people have

Made by \`npm run compatibility\`: each file is uploaded to a hub, and what the hub then
serves is decoded and compared with the source. "Complaints" are differences from what was planned: frames that
do not decode, a length that is off by more than two frames, a sound that is lost. Of the files below hostile/, which are damaged or made to do
harm, they are noted and not counted.

${files.length} files: ${count('complete')} complete, ${count('refused')} refused, ${count('stuck')} stuck; ${complained} with complaints.

| file | ends | rungs or reason | seconds | complaints |
| --- | --- | --- | --- | --- |
${rows.join('\n')}
`,
)
process.exit(complained === 0 ? 0 : 1)
