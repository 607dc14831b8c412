import { execFile } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { LocalTexts } from '#catalog/contract/title.ts'
import { issueToken } from '#catalog/store/accounts.ts'
import type { Database } from '#catalog/store/schema.ts'
import { type Config, loadConfig } from '#platform/config.ts'
import { runningHub } from '#platform/data-folder.ts'
import { openDatabase } from '#platform/database.ts'
import { CommandError } from '#platform/errors.ts'
import { openLog } from '#platform/log.ts'
import { callHub, type Hub, patiently, shortly } from './api-client.ts'
import { parseOptions } from './command.ts'
import { layerSvg, loopArguments, titleArguments } from './demo-picture.ts'
import { scenes } from './demo-scenes.ts'
import { composeTune, renderWav } from './demo-sound.ts'
import { type DemoTitle, demoTitles } from './demo-titles.ts'
import { terminal } from './upload.ts'
import { followTitle } from './upload-follow.ts'
import { createReport, type Report } from './upload-report.ts'
import { sendFile } from './upload-send.ts'

export const summary = 'fills an empty hub with a small generated catalogue'
export const usage = `
Usage: ./nar demo [--count N] [--data DIR] [--force]

  --count N    only the first N titles
  --data DIR   data folder of a hub that runs on this machine (NAR_DATA, ./data)
  --force      also when there are titles in the catalogue

Makes a dozen short titles of several kinds with ffmpeg, uploads them and waits until all can be watched: about a
minute on two cores. Everything is invented and marked as a demo. Works on the hub of NAR_URL with NAR_TOKEN; when
no token is set, on the hub that runs on the data folder.`

const owner = 'Nar demo'
const runFile = promisify(execFile)

/** @throws CommandError, HubProblem */
export async function run(args: string[]): Promise<void> {
  const options = {
    count: { type: 'string' },
    data: { type: 'string' },
    force: { type: 'boolean' },
  } as const
  const { count, data, force } = parseOptions({ args, options }).values
  // Pages show the newest first: made from the end, the table's order is theirs.
  const titles = demoTitles.slice(0, countOf(count)).reverse()
  const hub = await demoHub(process.env, loadConfig(process.env, { data }))
  const report = createReport(
    false,
    () => '',
    () => {},
    terminal(),
  )
  if (!force) await checkEmpty(hub, report)
  const folder = await mkdtemp(join(tmpdir(), 'nar-demo-'))
  const startedMs = performance.now()
  try {
    const ids = await makeAll(hub, report, titles, folder)
    await waitForAll(hub, report, ids)
  } finally {
    report.bar.clear()
    await rm(folder, { recursive: true, force: true })
  }
  const seconds = Math.round((performance.now() - startedMs) / 1000)
  process.stdout.write(`${titles.length} demo titles are there after ${seconds} s: ${hub.url}\n`)
}

/** The hub of `NAR_TOKEN`, or of the data folder with a token made for it. @throws CommandError */
async function demoHub(env: NodeJS.ProcessEnv, config: Config): Promise<Hub> {
  const url = config.url.replace(/\/+$/, '')
  if (config.token !== null) return { url, token: config.token }
  const running = await runningHub(config.data)
  if (!running) {
    throw new CommandError(
      `no hub runs on ${config.data} and NAR_TOKEN is not set. Start one with npm start (or ./nar up), ` +
        'or set NAR_URL and NAR_TOKEN',
    )
  }
  const log = openLog('demo', 'warn')
  const db = openDatabase<Database>(running.databaseUrl, log, 1)
  try {
    const token = await issueToken(db, { role: 'owner', name: owner })
    return { url: env.NAR_URL ? url : running.url, token }
  } finally {
    await db.destroy()
  }
}

function countOf(text: string | undefined): number {
  const count = text === undefined ? demoTitles.length : Number(text)
  if (Number.isInteger(count) && count > 0) return count
  throw new CommandError(`--count ${text}: it is a number from 1 to ${demoTitles.length}`, 2)
}

async function checkEmpty(hub: Hub, report: Report): Promise<void> {
  const pages = await patiently(hub, shortly(report.patience), () =>
    Promise.all([
      callHub(hub, 'listTitles', { query: { limit: 1 } }),
      callHub(hub, 'listTitles', { query: { limit: 1, scope: 'mine' } }),
    ]),
  )
  if (pages.some((page) => page.titles.length > 0)) {
    throw new CommandError('the catalogue is not empty; --force adds the demo all the same')
  }
}

async function makeAll(
  hub: Hub,
  report: Report,
  titles: readonly DemoTitle[],
  folder: string,
): Promise<string[]> {
  const ids: string[] = []
  const made = new Map<LocalTexts, string>()
  const seriesOf = async ({ series }: DemoTitle): Promise<string | null> => {
    if (!series) return null
    const id = made.get(series) ?? (await makeSeries(hub, report, series))
    made.set(series, id)
    return id
  }
  for (const [index, title] of titles.entries()) {
    const name = title.texts.kk?.title ?? title.name
    report.bar.show('making', index / titles.length, `${index + 1} of ${titles.length}, ${name}`)
    const path = await makeFile(title, folder)
    ids.push(await uploadDemo(hub, report, title, await seriesOf(title), path))
    await rm(path)
  }
  return ids
}

async function makeSeries(hub: Hub, report: Report, texts: LocalTexts): Promise<string> {
  const input = { body: { kind: 'episode' as const, texts }, key: randomUUID() }
  return (await patiently(hub, report.patience, () => callHub(hub, 'createSeries', input))).id
}

/** Draws and plays one title into a file and returns its path. @throws CommandError when ffmpeg cannot */
export async function makeFile(title: DemoTitle, folder: string): Promise<string> {
  const sound = join(folder, 'sound.wav')
  const output = join(folder, title.name)
  const notes = composeTune(title.tune, title.seconds)
  await writeFile(sound, renderWav(notes, title.seconds, title.tune.seed))
  const loop = title.picture === null ? null : await drawLoop(title.picture, folder)
  await ffmpeg(titleArguments(loop, sound, title.seconds, output))
  return output
}

async function drawLoop(picture: NonNullable<DemoTitle['picture']>, folder: string): Promise<string> {
  const scene = scenes[picture.scene](...picture.colours)
  const files = scene.layers.map((_, index) => join(folder, `layer-${index}.svg`))
  await Promise.all(
    scene.layers.map((layer, index) => writeFile(files[index] ?? '', layerSvg(layer, picture.size))),
  )
  const loop = join(folder, 'loop.mp4')
  await ffmpeg(loopArguments(scene, files, picture.size, loop))
  return loop
}

async function ffmpeg(args: string[]): Promise<void> {
  await runFile('ffmpeg', args).catch((error: Error & { stderr?: string }) => {
    throw new CommandError(`ffmpeg could not make the demo: ${error.stderr?.trim() || error.message}`)
  })
}

async function uploadDemo(
  hub: Hub,
  report: Report,
  title: DemoTitle,
  seriesId: string | null,
  path: string,
): Promise<string> {
  const licence = { licensor: owner, territories: ['WORLD'], uses: ['stream' as const] }
  const series = seriesId === null ? {} : { seriesId }
  const body = { ...title.about, ...series, texts: title.texts, demo: true, licence }
  const key = randomUUID()
  const create = () => callHub(hub, 'createTitle', { body, key })
  const { id } = await patiently(hub, report.patience, create)
  if (title.chapters) {
    const input = { params: { id }, body: { chapters: [...title.chapters] } }
    await patiently(hub, report.patience, () => callHub(hub, 'putChapters', input))
  }
  const info = await stat(path)
  const file = { path, name: title.name, bytes: info.size, modifiedMs: info.mtimeMs }
  const quiet = { opened() {}, progress() {} }
  await sendFile(hub, file, { titleId: id, uploadId: null }, report.patience, quiet)
  return id
}

async function waitForAll(hub: Hub, report: Report, ids: string[]): Promise<void> {
  for (const [index, id] of ids.entries()) {
    report.bar.show('encoding', index / ids.length, `${index} of ${ids.length} can be watched`)
    const over = (progress: { watchableSeconds: number | null; refusal: unknown }) =>
      progress.watchableSeconds !== null || progress.refusal !== null
    const { refusal } = await followTitle(hub, id, report.patience, over)
    if (refusal) throw new CommandError(`the hub refused demo title ${id}: ${refusal.message}`)
  }
}
