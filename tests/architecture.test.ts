import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { describe, expect, test } from 'vitest'
import { configFields, variableName } from '#platform/config.ts'
import { circlesIn } from '#tests/support/import-circles.ts'
import { filesBelow, folders, readSources, root, type Source } from '#tests/support/source-tree.ts'

/** Rules of the house that no compiler keeps (docs/architecture.md). Each test lists every breach at once. */
const sources = readSources()
const product = sources.filter(({ path }) => !/\.test\.tsx?$|\/conformance[\w-]*\.ts$|^tests\//.test(path))
const folderOf = (path: string) => path.split('/')[0] ?? ''

/**
 * Who may import whom, besides themselves: the table of docs/architecture.md. `platform/errors.ts` is pure, and
 * the browser words refusals with it.
 */
const mayImport: Record<(typeof folders)[number], string[]> = {
  platform: [],
  catalog: ['platform/'],
  ingest: [
    ...['catalog/', 'platform/', 'transcoder/jobs.ts', 'transcoder/live/ports.ts', 'transcoder/run/'],
    ...['transcoder/check/playlist.ts', 'transcoder/check/segment-entries.ts', 'transcoder/plan/tracks.ts'],
  ],
  transcoder: ['catalog/contract/', 'platform/'],
  'cdn-config': ['catalog/contract/', 'platform/'],
  player: ['catalog/contract/', 'catalog/kazakh/', 'platform/errors.ts'],
  cli: folders.filter((folder) => folder !== 'tests').map((folder) => `${folder}/`),
  tests: folders.map((folder) => `${folder}/`),
}

/** Parts that also run in a browser or are pure decisions: no Node, no database. */
const pure: Record<string, string[]> = {
  'catalog/contract/': ['catalog/contract/', 'platform/errors.ts', 'typebox'],
  'catalog/rules/': ['catalog/contract/', 'catalog/rules/', 'platform/errors.ts', 'typebox'],
  'catalog/exchange/': [
    ...['catalog/contract/', 'catalog/rules/', 'catalog/exchange/', 'platform/errors.ts', 'typebox'],
    // Reading a table gives others their turns.
    ...['csv-parse', 'csv-stringify/sync', 'node:stream', 'node:timers/promises', 'fast-xml-parser'],
  ],
  'catalog/kazakh/': ['catalog/kazakh/'],
  'catalog/mail/': ['catalog/contract/', 'catalog/kazakh/', 'catalog/mail/'],
  'catalog/search/': ['catalog/contract/', 'catalog/kazakh/', 'catalog/search/'],
  'platform/errors.ts': [],
}

/** Tables and words, which a split would only make harder to read. */
const longFiles: Record<string, string> = {
  'platform/errors.ts': 'the table of errors',
  'catalog/contract/routes.ts': 'the table of routes',
  'catalog/store/schema.ts': 'the tables of the database',
  'catalog/mail/letters.ts': 'every word of mail',
  'player/icons/shapes.ts': 'the drawings of the icons',
  'player/words/viewers/kk.ts': 'words of the pages',
  'player/words/viewers/ru.ts': 'words of the pages',
  'player/words/viewers/en.ts': 'words of the pages',
  'player/words/desks/kk.ts': 'words of the pages',
  'player/words/desks/ru.ts': 'words of the pages',
  'player/words/desks/en.ts': 'words of the pages',
  'player/studio/words/kk.ts': 'every word of the studio',
  'player/studio/words/ru.ts': 'every word of the studio',
  'player/studio/words/en.ts': 'every word of the studio',
}
const maxFileLines = 250

/** Forty is the aim; this is where it stops. Markup, hooks with their handlers and lists of routes are tables, too. */
function maxFunctionLines(path: string, name: string): number {
  return path.endsWith('.tsx') || /^(use[A-Z]|register)/.test(name) ? 90 : 50
}

const maxClosureLines = 150

function breaches(check: (source: Source) => string[], of = product): string[] {
  return of.flatMap((source) => check(source).map((what) => `${source.path}: ${what}`))
}

const isOurs = (target: string) => folders.some((folder) => target.startsWith(`${folder}/`))

describe('imports', () => {
  test('the reader of imports sees them all', () => {
    expect(sources.length).toBeGreaterThan(50)
    const main = sources.find(({ path }) => path === 'cli/main.ts')
    expect(main?.imports.map(({ target }) => target)).toEqual(
      expect.arrayContaining(['node:fs', 'platform/errors.ts', 'cli/command.ts', 'cli/upload.ts']),
    )
  })

  test('flow as the table says', () => {
    const allowed = (from: string, target: string) =>
      mayImport[from as keyof typeof mayImport].some((prefix) => target.startsWith(prefix))
    const found = breaches(
      ({ path, imports }) =>
        imports
          .filter(({ target }) => isOurs(target) && folderOf(target) !== folderOf(path))
          .filter(({ target }) => !allowed(folderOf(path), target))
          .map(({ target }) => target),
      // A test beside the code may use the common test support.
      [...product, ...sources.filter(({ path }) => path.startsWith('tests/'))],
    )
    expect(found).toEqual([])
  })

  test('pure parts import nothing that needs a server', () => {
    const found = breaches(({ path, imports }) => {
      const part = Object.keys(pure).find((prefix) => path.startsWith(prefix))
      const allowed = pure[part ?? ''] ?? []
      if (part === undefined) return []
      return imports
        .filter(({ target }) => !allowed.some((prefix) => target.startsWith(prefix)))
        .map(({ target }) => target)
    })
    expect(found).toEqual([])
  })

  test('make no circle', () => {
    const graph = new Map(
      sources.map(({ path, imports }) => [
        path,
        imports.filter(({ typeOnly, target }) => !typeOnly && isOurs(target)).map(({ target }) => target),
      ]),
    )
    expect(circlesIn(graph)).toEqual([])
  })

  test('name files that exist', () => {
    const found = breaches(
      ({ imports }) =>
        imports
          .filter(({ target }) => isOurs(target) && !existsSync(join(root, target)))
          .map(({ target }) => target),
      sources,
    )
    expect(found).toEqual([])
  })
})

describe('files', () => {
  test('are short enough to be read at once', () => {
    const found = breaches(({ path, lines }) => {
      if (path in longFiles || lines <= maxFileLines) return []
      return [`${lines} lines`]
    }, sources)
    expect(found).toEqual([])
    const needless = Object.keys(longFiles).filter(
      (path) => (sources.find((source) => source.path === path)?.lines ?? 0) <= maxFileLines,
    )
    expect(needless, 'excepted without need').toEqual([])
  })

  test('hold functions short enough to be seen at once', () => {
    // What holds the state of the functions in it is read piece by piece, like a file: their lines are theirs.
    const found = breaches(({ path, functions }) =>
      functions
        .filter(({ name, lines, own }) => own > maxFunctionLines(path, name) || lines > maxClosureLines)
        .map(
          ({ name, line, lines, own }) => `line ${line}, ${name}: ${own} lines of its own, ${lines} in all`,
        ),
    )
    expect(found).toEqual([])
  })

  test('name no place of one machine', () => {
    const places = ['work', 'root', 'Users'].map((name) => `/${name}/`)
    const texts = [...sources, ...documents()].filter(({ path }) => path !== 'tests/architecture.test.ts')
    const found = texts.flatMap(({ path, text }) =>
      places
        .filter((place) => new RegExp(`(^|[\\s'"\`(=])${place}`, 'm').test(text))
        .map((place) => `${path}: ${place}`),
    )
    expect(found).toEqual([])
  })

  test('reach the environment and signals only through platform and the commands', () => {
    const found = breaches(({ path, text }) => {
      if (/^(platform|cli)\//.test(path)) return []
      return /\bprocess\.(env|on|once|exit|kill)\b/.exec(text)?.slice(0, 1) ?? []
    })
    expect(found).toEqual([])
  })
})

describe('words', () => {
  test('every NAR_* name is a setting', () => {
    const known = new Set(configFields.map(variableName))
    const texts = [...product, ...documents()]
    const found = texts.flatMap(({ path, text }) =>
      [...text.matchAll(/\bNAR_[A-Z0-9_]+/g)]
        .map(([name]) => name)
        .filter((name) => !known.has(name) && name !== 'NAR_S3_')
        .map((name) => `${path}: ${name}`),
    )
    expect([...new Set(found)]).toEqual([])
  })

  test('links in documents lead somewhere', () => {
    const found = documents().flatMap(({ path, text }) =>
      [...text.matchAll(/!?\[[^\]]*\]\(([^)\s]+)\)/g)]
        .map(([, link]) => link ?? '')
        .filter((link) => !/^(https?:|mailto:)/.test(link))
        .filter((link) => !leads(path, link))
        .map((link) => `${path}: ${link}`),
    )
    expect(found).toEqual([])
  })

  test('documents name folders and files that exist', () => {
    const found = documents().flatMap(({ path, text }) =>
      [
        ...text.matchAll(
          /`((?:platform|catalog|ingest|transcoder|cdn-config|player|cli|tests|docs|scripts)\/[\w./-]*)`/g,
        ),
      ]
        .map(([, name]) => name ?? '')
        .filter((name) => !existsSync(join(root, name)))
        .map((name) => `${path}: ${name}`),
    )
    expect(found).toEqual([])
  })
})

function documents(): { path: string; text: string }[] {
  const paths = [...filesBelow('docs', /\.md$/), 'README.md', 'CONTRIBUTING.md']
  return paths.map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }))
}

/** `#heading` as GitHub makes it from the heading's text. */
function leads(from: string, link: string): boolean {
  const [file = '', anchor] = link.split('#')
  const target = file === '' ? from : normalize(join(dirname(from), file))
  if (!existsSync(join(root, target))) return false
  if (anchor === undefined || !target.endsWith('.md')) return true
  const headings = [...readFileSync(join(root, target), 'utf8').matchAll(/^#+ (.+)$/gm)]
  return headings.some(([, text]) => slug(text ?? '') === anchor)
}

function slug(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-')
}
