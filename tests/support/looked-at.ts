import { mkdir, readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { type Locale, locales } from '#catalog/contract/locale.ts'

/** Where pictures of pages are kept, by language and width; what was built last is in it. */
const album = resolve(import.meta.dirname, '../../built/pages')
const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js')

/** A language of the pages, and the width of a screen in CSS pixels. */
export type Look = { locale: Locale; width: number }
const allLooks: readonly Look[] = locales.flatMap((locale) => [360, 1440].map((width) => ({ locale, width })))
/** `npm run pages`: all ten looks, and pages that no road leads over in each of them. */
const everything = process.env.ALL_PAGES !== undefined

/** Of `npm test`: each alphabet with letters of its own, one on a desktop and one on a phone. */
const isUsual = ({ locale, width }: Look) =>
  (locale === 'kk' && width === 1440) || (locale === 'kk-Arab' && width === 360)
export const looks: readonly Look[] = allLooks.filter((look) => everything || isUsual(look))

/** Whether pages that no road leads over are looked at, too: where letters and direction are others. */
export const seesEverything = ({ locale }: Look): boolean => everything || locale === 'kk-Arab'

/** What somebody who does not see well, or has a small screen, would stumble over. */
type Stumble = { rule: string; where: string[] }

async function stumblesOn(page: Page): Promise<Stumble[]> {
  // Not as a script of the page, which its own policy would refuse.
  await page.evaluate(await readFile(axe, 'utf8'))
  const found = await page.evaluate(async () => {
    type Violation = { id: string; impact: string; nodes: { target: string[]; failureSummary: string }[] }
    const { axe } = globalThis as unknown as {
      axe: { run(options: object): Promise<{ violations: Violation[] }> }
    }
    const { violations } = await axe.run({ resultTypes: ['violations'] })
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, nodes }) => ({
        rule: id,
        where: nodes
          .slice(0, 5)
          .map(({ target, failureSummary }) => `${target.join(' ')}: ${failureSummary}`),
      }))
  })
  const across = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  return across > 0 ? [...found, { rule: 'wider than the screen', where: [`${across} px`] }] : found
}

/**
 * The page as it stands now: nothing on it that axe calls serious or critical (WCAG 2 A and AA, best practices), nothing wider
 * than the screen. Its picture is kept as `built/pages/<locale>-<width>/<name>.png`.
 */
export async function lookAt(page: Page, { locale, width }: Look, name: string): Promise<void> {
  // Words and pictures that come a moment later.
  await page.evaluate(() => document.fonts.ready)
  const folder = join(album, `${locale}-${width}`)
  await mkdir(folder, { recursive: true })
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true })
  // The road goes on, so that one walk tells everything that is in its way.
  expect.soft(await stumblesOn(page), `${name}, ${locale}, ${width} px`).toEqual([])
  expect(await page.evaluate(() => [document.documentElement.lang, document.documentElement.dir])).toEqual([
    locale,
    locale === 'kk-Arab' ? 'rtl' : 'ltr',
  ])
}
