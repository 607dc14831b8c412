import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'

it('a page without scripts is as dark as one with them', async () => {
  const css = await readFile(join(import.meta.dirname, 'tokens.css'), 'utf8')
  const within = (start: string): string[] => {
    const block = css.slice(css.indexOf(start) + start.length)
    return block
      .slice(0, block.indexOf('}'))
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '')
  }
  const chosen = within('.night {')
  expect(chosen.length).toBeGreaterThan(15)
  expect(within(':root:not([data-theme]) {')).toEqual(chosen)
})
