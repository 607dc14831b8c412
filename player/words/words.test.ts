import { readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { expect, it } from 'vitest'
import { desks } from './desks/kk.ts'
import { live } from './live/kk.ts'

/** Words of desks and of channels are fetched with their pages: what is drawn for others must do without them. */
const root = resolve(import.meta.dirname, '..')

/** Files that a viewer's page may come to: all that is imported, but for what `app.tsx` opens as a desk. */
function ofViewers(): string[] {
  const found = new Set<string>()
  const open = [join(root, 'main.ts')]
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    if (found.has(file)) continue
    found.add(file)
    const text = readFileSync(file, 'utf8').replace(/^const \w+ = (?:desk|channelDesk)\(.*$/gm, '')
    for (const [, target = ''] of text.matchAll(/(?:from |import\()'((?:#player|\.{1,2})\/[^']+\.tsx?)'/g))
      open.push(target.startsWith('#player') ? join(root, target.slice(8)) : join(dirname(file), target))
  }
  return [...found].filter((file) => !file.includes('/words/'))
}

/** Where one of these words is said. */
function saidIn(files: readonly string[], words: object): string[] {
  const names = Object.keys(words).join('|')
  const used = new RegExp(
    `\\bwords\\.(?:${names})\\b|\\{[^{}]*\\b(?:${names})\\b[^{}]*\\} = (?:useSpeech\\(\\)\\.)?words\\b`,
  )
  return files.flatMap((file) => {
    const [text] = used.exec(readFileSync(file, 'utf8')) ?? []
    return text ? [`${relative(root, file)}: ${text}`] : []
  })
}

it('pages of viewers say nothing in the words of desks', () => {
  const files = ofViewers()
  expect(files.length).toBeGreaterThan(120)
  expect(saidIn(files, desks)).toEqual([])
})

it('only pages of channels say something in the words of channels', () => {
  const files = ofViewers()
  const ofChannels = files.filter((file) => file.startsWith(join(root, 'live')))
  expect(saidIn(ofChannels, live).length).toBeGreaterThan(10)
  expect(
    saidIn(
      files.filter((file) => !ofChannels.includes(file)),
      live,
    ),
  ).toEqual([])
})
