import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { openBrowser } from './browser.ts'
import { type RunningHub, startHub, uploadFile, waitForState } from './running-hub.ts'

/** One title, complete, on a hub of its own, and a browser to look at it. */
export type TitleInBrowser = {
  hub: RunningHub
  /** Of the owner, "Studio". */
  token: string
  titleId: string
  browser: Browser
  close(): Promise<void>
}

/**
 * `draw` writes the title's file into a folder, which goes with the rest; `before` the upload, the hub can be set up, whose
 * settings are `env`.
 */
export async function openTitle(
  draw: (folder: string) => Promise<string>,
  {
    workers,
    before,
    env = {},
  }: { workers: number; before?: (hub: RunningHub) => Promise<void>; env?: Record<string, string> },
): Promise<TitleInBrowser> {
  const folder = await mkdtemp(join(tmpdir(), 'nar-title-'))
  const closing = [() => rm(folder, { recursive: true, force: true })]
  const close = async () => {
    for (const step of closing.toReversed()) await step()
  }
  try {
    const clip = await draw(folder)
    const hub = await startHub({ workers, env })
    closing.push(() => hub.remove())
    const token = await hub.token('owner', 'Studio')
    await before?.(hub)
    const titleId = await uploadFile(hub, token, clip)
    await waitForState(hub, token, titleId, ['complete'])
    const browser = await openBrowser()
    closing.push(() => browser.close())
    return { hub, token, titleId, browser, close }
  } catch (error) {
    await close()
    throw error
  }
}
