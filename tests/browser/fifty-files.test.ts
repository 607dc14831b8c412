import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { StudioTitles } from '#catalog/contract/studio.ts'
import { signInByToken } from '#tests/support/browser.ts'
import { type KilledBrowser, newProfile, startOn } from '#tests/support/killed-browser.ts'
import { call, type RunningHub, startHub } from '#tests/support/running-hub.ts'

/**
 * Fifty files of an owner, and a browser that is killed twice in between: every one of them ends complete, and once. Sound
 * alone, so that the encoding is no matter of minutes; each with other bytes.
 */
const count = 50
let hub: RunningHub
let token: string
let folder: string
let profile: string
let files: string[]
let browser: KilledBrowser | null = null

const nameOf = (number: number) => `Қара өлең ${number}-бөлім`

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nar-fifty-'))
  profile = await newProfile()
  const sound = join(folder, 'sound.wav')
  const tone = ['-f', 'lavfi', '-i', 'sine=330:d=1:r=16000', '-ac', '1', '-c:a', 'pcm_s16le']
  await promisify(execFile)('ffmpeg', ['-nostdin', '-v', 'error', '-y', ...tone, sound])
  const bytes = await readFile(sound)
  files = await Promise.all(
    Array.from({ length: count }, async (_, at) => {
      // Another sample near the end: another file, as large as the others.
      const own = Buffer.from(bytes)
      own.writeInt16LE(at * 100, own.length - 2)
      const path = join(folder, `${nameOf(at + 1)}.wav`)
      await writeFile(path, own)
      return path
    }),
  )
  hub = await startHub({ workers: 2 })
  token = await hub.token()
}, 60_000)
afterAll(async () => {
  await browser?.kill9()
  await hub.remove()
  await rm(folder, { recursive: true, force: true })
  await rm(profile, { recursive: true, force: true })
})

/** Slow enough that a browser is killed in the middle of it, whatever the machine. */
async function throttled(page: Page, bytesPerSecond: number): Promise<void> {
  const session = await page.context().newCDPSession(page)
  await session.send('Network.enable')
  await session.send('Network.emulateNetworkConditions', {
    ...{ offline: false, latency: 20, downloadThroughput: -1, uploadThroughput: bytesPerSecond },
  })
}

async function open(bytesPerSecond: number): Promise<Page> {
  browser = await startOn(profile)
  const { page } = browser
  await page.goto(`${hub.url}/upload`)
  await page.waitForSelector('.other-ways, .drop')
  if (await page.$('.other-ways')) {
    await signInByToken(page, token)
    await page.waitForSelector('.drop')
  }
  await throttled(page, bytesPerSecond)
  return page
}

const mine = async () => (await call<StudioTitles>(hub, token, 'GET', '/studio/titles?limit=100')).body.titles
const sentWhole = async () =>
  (await mine()).filter(({ state }) => !['draft', 'uploading'].includes(state)).length

/** What the page shows of it, for whoever reads a failure. */
const shown = async (): Promise<string> =>
  JSON.stringify(
    await browser?.page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('.studio-row, .gaps, .given-note, .queue-facts')].map(
        (row) => `${row.dataset.state ?? ''} ${row.textContent.slice(0, 120)}`,
      ),
    ),
  )

async function until(met: () => Promise<boolean>, what: string, seconds = 60): Promise<void> {
  const deadline = Date.now() + seconds * 1000
  while (!(await met())) {
    if (Date.now() > deadline) throw new Error(`${what}: ${await shown()}`)
    await new Promise((wake) => setTimeout(wake, 100))
  }
}

/** The files wait for nothing but to be chosen again; they are, all of them, those that were sent, too. */
async function chooseAgain(page: Page): Promise<void> {
  await page.waitForSelector('.studio-row[data-state=needsFile]')
  await page.setInputFiles('.drop input[type=file]', files)
}

it('ends with each of fifty files once, though the browser was killed twice', async () => {
  const first = await open(150_000)
  await first.setInputFiles('.drop input[type=file]', files)
  await first.fill('.upload-form input[name=licensor]', 'Нар студиясы')
  await first.check('.upload-form input[name=everywhere]')
  await first.click('.upload-form button[type=submit]')
  await until(async () => (await sentWhole()) >= 8, 'the first files')
  await browser?.kill9()

  const second = await open(150_000)
  await chooseAgain(second)
  await until(async () => (await sentWhole()) >= 25, 'half of the files')
  await browser?.kill9()

  const third = await open(-1)
  await chooseAgain(third)
  // Those that were sent are named, and not sent again.
  await third.waitForSelector('.given-note')
  await until(async () => (await sentWhole()) === count, 'all files')
  await until(async () => (await mine()).every(({ state }) => state === 'complete'), 'complete', 90)

  const titles = await mine()
  const names = titles.map(({ texts }) => Object.values(texts)[0]?.title).sort()
  expect(names).toEqual(Array.from({ length: count }, (_, at) => nameOf(at + 1)).sort())
  // Nothing is left to do, and once more the same files are none.
  await third.reload()
  await third.waitForSelector('.drop')
  expect(await third.$$('.queue-bar')).toEqual([])
  await third.setInputFiles('.drop input[type=file]', files)
  await third.waitForSelector('.given-note')
  expect(await third.textContent('.given-note')).toContain(String(count))
  expect((await mine()).length).toBe(count)
  await browser?.kill9()
  browser = null
}, 240_000)

/** Picks files of the browser's own disk: their handles are real, and no dialog asks for them. */
const picking = () => {
  const disk = navigator.storage.getDirectory()
  Object.assign(window, {
    showOpenFilePicker: async () => {
      const handles: FileSystemFileHandle[] = []
      for (const name of ['Бірінші.wav', 'Екінші.wav', 'Үшінші.wav'])
        handles.push(await (await disk).getFileHandle(name))
      return handles
    },
  })
}

it('finds files again by itself where the browser has handles of them', async () => {
  const before = (await mine()).length
  const first = await open(20_000)
  const bytes = [...(await readFile(files[0] ?? ''))]
  await first.evaluate(async (all) => {
    const disk = await navigator.storage.getDirectory()
    for (const [at, name] of ['Бірінші.wav', 'Екінші.wav', 'Үшінші.wav'].entries()) {
      const file = await (await disk.getFileHandle(name, { create: true })).createWritable()
      await file.write(Uint8Array.from([...all.slice(0, -1), at + 1]))
      await file.close()
    }
  }, bytes)
  await first.evaluate(picking)
  await first.click('.drop .button.primary')
  await first.fill('.upload-form input[name=licensor]', 'Нар студиясы')
  await first.check('.upload-form input[name=everywhere]')
  await first.click('.upload-form button[type=submit]')
  await until(async () => (await mine()).length > before, 'a title of them')
  await browser?.kill9()

  // Nobody chooses anything: the page goes on.
  await open(-1)
  await until(async () => (await sentWhole()) === before + 3, 'all three')
  expect((await mine()).length).toBe(before + 3)
}, 120_000)
