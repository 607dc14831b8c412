import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { TitlePage } from '#catalog/contract/title-list.ts'
import { call, startHub } from '#tests/support/running-hub.ts'
import { judge, judgeTitle, type Verdict } from './check.ts'

/**
 * Every file of a folder of media through a hub; writes docs/compatibility.md. With `--only PART,PART…` just those whose
 * path holds one of them, leaving the lines of the others as they are. With `--data DIR` on the data of a run that was cut short:
 * what it had uploaded goes on. Ends with status 1 when any file got stuck or came out
 * otherwise than planned.
 */
const { values, positionals } = parseArgs({
  options: { only: { type: 'string', default: '' }, data: { type: 'string' } },
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
const files = all.filter((file) => values.only.split(',').some((part) => file.includes(part)))
const nameOf = (file: string): string => file.replaceAll('|', '\\|')
const rowOf = ({ file, state, what, duration, complaints }: Verdict): string =>
  `| ${nameOf(file)} | ${state} | ${what} | ${duration?.toFixed(2) ?? ''} | ${complaints.join('; ') || 'none'} |`

/** The lines of an earlier run, by the file they are about: good until the file is judged again. */
async function earlierRows(): Promise<Map<string, string>> {
  const text = await readFile(page, 'utf8').catch(() => '')
  const rows = text.split('\n').filter((line) => line.startsWith('| '))
  return new Map(rows.map((row) => [row.slice(2).split(' | ')[0] ?? '', row]))
}

const rows = await earlierRows()
/** Bytes that were changed at random have no true length: a difference is noted, and is no fault. */
const faulty = (row: string): boolean =>
  row.includes(' | stuck | ') || (!row.endsWith('| none |') && !row.startsWith('| hostile/'))

/** Written after every file: a run that is cut short leaves what it has. Resolves with how many rows are faulty. */
async function writePage(): Promise<number> {
  const lines = all.flatMap((file) => rows.get(nameOf(file)) ?? [])
  const count = (state: Verdict['state']) => lines.filter((row) => row.includes(` | ${state} | `)).length
  const complained = lines.filter(faulty).length
  await writeFile(
    page,
    `# What happens to the files people have

Made by \`npm run compatibility\`: each file is uploaded to a hub, and what the hub then
serves is decoded and compared with the source. "Complaints" are differences from what was planned: frames that
do not decode, a length that is off by more than two frames, a sound that is lost. Of the files below hostile/, which are damaged or made to do
harm, they are noted and not counted.

${lines.length} files: ${count('complete')} complete, ${count('refused')} refused, ${count('stuck')} stuck; ${complained} with complaints.

| file | ends | rungs or reason | seconds | complaints |
| --- | --- | --- | --- | --- |
${lines.join('\n')}
`,
  )
  return complained
}

const folder = await mkdtemp(join(tmpdir(), 'nar-compatibility-'))
const hub = await startHub(values.data === undefined ? {} : { data: values.data })

/** Titles of an owner by the name of their file. */
async function uploadedBefore(token: string): Promise<Map<string, string>> {
  if (values.data === undefined) return new Map()
  const { body } = await call<TitlePage>(hub, token, 'GET', '/titles?scope=mine&limit=100')
  return new Map(body.titles.map(({ id, texts }) => [texts.kk?.title ?? '', id]))
}

/** One file after the other, from a list that others take from as well. */
async function place(waiting: string[], token: string): Promise<void> {
  const before = await uploadedBefore(token)
  for (let file = waiting.shift(); file; file = waiting.shift()) {
    const path = join(media, file)
    const id = before.get(basename(file))
    const stuck = { file, state: 'stuck', what: '', duration: null } as const
    const judged = id
      ? judgeTitle(hub, token, { id, path, file, folder })
      : judge(hub, token, path, file, folder)
    const verdict = await judged.catch(
      (error: unknown): Verdict => ({ ...stuck, complaints: [String(error)] }),
    )
    rows.set(nameOf(file), rowOf(verdict))
    await writePage()
    process.stdout.write(`${file}: ${verdict.state} ${verdict.complaints.join('; ')}\n`)
  }
}

// Films of many minutes have an owner of their own, so that the others need not wait behind them; of those three are
// on their way at a time, so that no queue is ever empty.
const isSlow = (file: string) => /\/(long|huge)\//.test(file)
const [quick, slow] = [files.filter((file) => !isSlow(file)), files.filter(isSlow)]
const [owner, other] = [await hub.token(), await hub.token('moderator')]
await Promise.all([place(slow, other), ...[0, 1, 2].map(() => place(quick, owner))])
await hub.remove()
await rm(folder, { recursive: true, force: true })
process.exit((await writePage()) === 0 ? 0 : 1)
