import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseAst } from 'vite'
import { describe, expect, test } from 'vitest'
import { toArabic } from '#catalog/kazakh/arabic.ts'
import { toLatin } from '#catalog/kazakh/latin.ts'
import { en } from '#player/words/en.ts'
import { kk } from '#player/words/kk.ts'
import { respelt } from '#player/words/respelt.ts'
import { ru } from '#player/words/ru.ts'
import { readSources, root } from '#tests/support/source-tree.ts'

/** Every word that a page shows is in the dictionaries, and every dictionary has every word. */

const pages = readSources().filter(
  ({ path }) =>
    /^player\/.*\.tsx?$/.test(path) &&
    !/\.test\.tsx?$|^player\/(words|studio\/words|build|fonts)\//.test(path),
)

/** What is written so in every language. */
const names: Record<string, RegExp> = {
  // How files are called, whatever the language of the page.
  'player/studio/file-numbers.ts': /^\(\?:/,
  'player/format/size.ts': /^[КМГТ]Б$/,
  'player/pay/code-form.tsx': /^[X-]+$/,
  'player/studio/webhooks/webhook-form.tsx': /^https:\/\/$/,
  'player/studio/channels/input-fields.tsx': /^(srt|tcp|https):\/\/$/,
  // Each language is called as it calls itself.
  'player/frame/settings.tsx': /^(Қаз|Qaz|قاز|Рус|Eng)$/,
}
/** Attributes that are read to people. */
const told = new Set(['title', 'aria-label', 'aria-description', 'placeholder', 'alt', 'label'])
/** What is typed or pressed, or a program's own words. */
const literal = new Set(['code', 'kbd', 'pre', 'style', 'script'])

type Node = { type: string; [name: string]: unknown }
const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'

const childrenOf = (node: Node): Node[] =>
  Object.values(node).flatMap((value) => (Array.isArray(value) ? value : [value]).filter(isNode))

/** Strings that an expression may come to; not those it is made from. */
function stringsOf(node: Node): string[] {
  if (node.type === 'Literal') return typeof node.value === 'string' ? [node.value] : []
  if (node.type === 'TemplateLiteral')
    return (node.quasis as { value: { cooked: string } }[]).map(({ value }) => value.cooked)
  if (node.type === 'ConditionalExpression') return [node.consequent, node.alternate].flatMap(ofNode)
  if (node.type === 'LogicalExpression') return [node.left, node.right].flatMap(ofNode)
  if (node.type === 'JSXExpressionContainer') return ofNode(node.expression)
  if (node.type === 'JSXText') return [String(node.value)]
  return []
}
const ofNode = (value: unknown): string[] => (isNode(value) ? stringsOf(value) : [])

const nameOf = (node: Node): string =>
  isNode(node.name) && typeof node.name.name === 'string' ? node.name.name : ''

/** Texts of markup: what stands between tags, and what attributes tell. */
function textsIn(node: Node): string[] {
  if (node.type === 'JSXElement' && isNode(node.openingElement) && literal.has(nameOf(node.openingElement)))
    return []
  const own =
    node.type === 'JSXElement' || node.type === 'JSXFragment'
      ? (node.children as unknown[]).flatMap(ofNode)
      : node.type === 'JSXAttribute' && told.has(nameOf(node))
        ? ofNode(node.value)
        : []
  return [...own, ...childrenOf(node).flatMap(textsIn)]
}

/** Strings anywhere that have letters of Kazakh's own alphabets. */
const kazakhIn = (node: Node): string[] => [
  ...(node.type === 'Literal' || node.type === 'TemplateLiteral' || node.type === 'JSXText'
    ? stringsOf(node)
    : []),
  ...childrenOf(node).flatMap(kazakhIn),
]

function breaches(textsOf: (tree: Node) => string[], isWrong: RegExp): string[] {
  return pages.flatMap(({ path }) => {
    const code = readFileSync(join(root, path), 'utf8')
    const tree = parseAst(code, { lang: path.endsWith('x') ? 'tsx' : 'ts' })
    return textsOf(tree as unknown as Node)
      .map((text) => text.trim())
      .filter((text) => isWrong.test(text) && !names[path]?.test(text))
      .map((text) => `${path}: ${text}`)
  })
}

describe('pages', () => {
  test('say no words of their own', () => {
    expect(pages.length).toBeGreaterThan(150)
    expect(breaches(textsIn, /\p{L}{2}/u)).toEqual([])
  })

  test('have no letter of Kazakh or Russian outside the dictionaries', () => {
    expect(breaches(kazakhIn, /[\p{Script=Cyrillic}\p{Script=Arabic}]/u)).toEqual([])
  })
})

type Told = { [name: string]: unknown }
/** More than any of them takes. */
const twos = [2, 2, 2, 2, 2, 2]
/** Every word with its path, and what functions make of numbers. */
function saidIn(value: unknown, path = ''): [string, unknown][] {
  if (typeof value === 'function') return [[path, value(...twos)]]
  if (typeof value !== 'object' || value === null) return [[path, value]]
  return Object.entries(value as Told).flatMap(([name, part]) => saidIn(part, `${path}/${name}`))
}

describe('dictionaries', () => {
  const all = { kk, ru, en, latin: respelt(kk, toLatin), arabic: respelt(kk, toArabic) }
  test.each(Object.entries(all))('%s has every word, and each says something', (_, words) => {
    const said = saidIn(words)
    const pathsOf = (of: [string, unknown][]) => of.map(([path]) => path).sort()
    expect(pathsOf(said)).toEqual(pathsOf(saidIn(kk)))
    const empty = said.filter(
      ([, text]) => typeof text === 'string' && (text.trim() === '' || /undefined|\[object/.test(text)),
    )
    expect(empty).toEqual([])
  })

  test('English and Russian have no Kazakh word left in them but the motto and two regions', () => {
    // The motto stands in Kazakh everywhere; the Russian text of the decree of 2022 has Жетісу and Ұлытау spelt so.
    const meant = /^\/(motto|regions\/KZ-(33|62))$/
    const left = (words: object, letters: RegExp) =>
      saidIn(words).filter(([path, text]) => !meant.test(path) && letters.test(String(text)))
    expect(left(en, /\p{Script=Cyrillic}/u)).toEqual([])
    expect(left(ru, /[әғқңөұүһі]/iu)).toEqual([])
  })
})
