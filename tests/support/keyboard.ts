import type { Locator, Page } from 'playwright-core'

/** Steps of the Tab key that a reader of a page has patience for. */
const mostSteps = 250

/**
 * Moves the focus to an element as somebody without a pointer does, from where it is.
 * @throws Error when the Tab key never gets there: with a keyboard the element cannot be reached
 */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  await target.waitFor({ state: 'attached' })
  const isThere = () => target.evaluate((element) => element === document.activeElement)
  for (let step = 0; step < mostSteps; step += 1) {
    if (await isThere()) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`the keyboard does not reach ${target}`)
}

/** Follows a link, presses a button. */
export async function press(page: Page, target: Locator): Promise<void> {
  await tabTo(page, target)
  await page.keyboard.press('Enter')
}

/** Ticks a box. */
export async function tick(page: Page, target: Locator): Promise<void> {
  await tabTo(page, target)
  if (!(await target.isChecked())) await page.keyboard.press('Space')
}

/** Types into a field, in place of what stands in it. */
export async function write(page: Page, target: Locator, text: string): Promise<void> {
  await tabTo(page, target)
  await page.keyboard.press('Control+a')
  await page.keyboard.type(text)
}

/** Goes down in a group of radio buttons or a list of choices, `down` times from where it is. */
export async function choose(page: Page, target: Locator, down: number): Promise<void> {
  await tabTo(page, target)
  for (let step = 0; step < down; step += 1) await page.keyboard.press('ArrowDown')
}
