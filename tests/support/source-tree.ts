import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { parseAst } from 'vite'

/** Reads the repository's own source for the tests that keep its rules. Paths are relative to its root. */
export const root = resolve(import.meta.dirname, '..', '..')

export const folders = [
  'platform',
  'catalog',
  'ingest',
  'transcoder',
  'cdn-config',
  'player',
  'cli',
  'tests',
] as const

export type Import = { target: string; typeOnly: boolean }
export type FunctionSpan = { name: string; line: number; lines: number; own: number }
export type Source = {
  path: string
  text: string
  lines: number
  imports: Import[]
  functions: FunctionSpan[]
}

const skipped = new Set(['node_modules', 'dist', 'data', '.git'])

export function filesBelow(folder: string, ending: RegExp): string[] {
  const entries = readdirSync(join(root, folder), { withFileTypes: true })
  return entries.flatMap((entry) => {
    if (skipped.has(entry.name)) return []
    const path = folder === '.' ? entry.name : `${folder}/${entry.name}`
    if (entry.isDirectory()) return filesBelow(path, ending)
    return ending.test(entry.name) ? [path] : []
  })
}

/** Every TypeScript file of ours, parsed. */
export function readSources(): Source[] {
  return folders.flatMap((folder) => filesBelow(folder, /\.tsx?$/)).map(readSource)
}

function readSource(path: string): Source {
  const text = readFileSync(join(root, path), 'utf8')
  const source: Source = { path, text, lines: lineCount(text), imports: [], functions: [] }
  const program: unknown = parseAst(text, { lang: path.endsWith('x') ? 'tsx' : 'ts' }, path)
  walk(program, (node, parent) => {
    const imported = importOf(node, path)
    if (imported) source.imports.push(imported)
    if (!isFunction(node)) return
    const before = text.slice(0, node.start)
    const lines = lineCount(text.slice(node.start, node.end))
    const inside = namedWithin(node).reduce((sum, one) => sum + lineCount(text.slice(one.start, one.end)), 0)
    source.functions.push({ name: nameOf(node, parent), line: lineCount(before), lines, own: lines - inside })
  })
  return source
}

type Node = { type: string; start: number; end: number } & Record<string, unknown>

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'
}

function walk(
  value: unknown,
  visit: (node: Node, parent: Node | null) => void,
  parent: Node | null = null,
): void {
  if (Array.isArray(value)) {
    for (const item of value) walk(item, visit, parent)
  } else if (isNode(value)) {
    visit(value, parent)
    for (const child of Object.values(value)) walk(child, visit, value)
  }
}

const isFunction = ({ type }: Node) =>
  /^(FunctionDeclaration|FunctionExpression|ArrowFunctionExpression)$/.test(type)
const nameless = 'a function without a name'

/** The functions with a name of their own that a function has in it; not those in turn within these. */
function namedWithin(node: Node): Node[] {
  const found: Node[] = []
  const look = (value: unknown, parent: Node): void => {
    if (Array.isArray(value)) for (const item of value) look(item, parent)
    else if (isNode(value)) {
      if (isFunction(value) && nameOf(value, parent) !== nameless) found.push(value)
      else for (const child of Object.values(value)) look(child, value)
    }
  }
  for (const child of Object.values(node)) look(child, node)
  return found
}

function importOf(node: Node, from: string): Import | null {
  const places = ['ImportDeclaration', 'ExportNamedDeclaration', 'ExportAllDeclaration', 'ImportExpression']
  if (!places.includes(node.type) || !isNode(node.source)) return null
  if (typeof node.source.value !== 'string') return null
  const typeOnly = node.importKind === 'type' || node.exportKind === 'type'
  return { target: pathOf(node.source.value, from), typeOnly }
}

/** `#folder/file.ts` and relative ones as paths from the root; others, packages, as they are. */
function pathOf(specifier: string, from: string): string {
  if (specifier.startsWith('#')) return specifier.slice(1)
  if (!specifier.startsWith('.')) return specifier
  return relative(root, resolve(root, from, '..', specifier))
}

function nameOf(node: Node, parent: Node | null): string {
  for (const place of [node.id, parent?.id, parent?.key]) {
    if (isNode(place) && typeof place.name === 'string') return place.name
  }
  return nameless
}

function lineCount(text: string): number {
  return text.split('\n').length - (text.endsWith('\n') ? 1 : 0)
}
