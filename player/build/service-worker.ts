import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { build } from 'esbuild'
import type { Plugin, Rollup } from 'vite'
import type { Built } from '../offline/worker-scope.ts'

type Bundle = Rollup.OutputBundle
type Chunk = Rollup.OutputChunk

/** Modules whose chunks say that there is no connection, beside what every page loads. */
const always = ['offline/connection-lines.tsx', 'kept/not-here.tsx']
/** Modules whose chunks a kept title needs to be found and to be played. */
const playing = [
  'watch/watch-page.tsx',
  'hls.js/src/hls.ts',
  'kept/kept-page.tsx',
  'kept/keeping.ts',
  'kept/keep-panel.tsx',
]

/**
 * Builds `sw.js`, the service worker, with the list of what this very bundle consists of, and `shell.html`, the page before
 * the hub has written anything into it. The worker's address never changes, so it is no entry of the bundle like the others;
 * its content changes with every build, which is how browsers learn of a new version.
 */
export function serviceWorker(entry: string): Plugin {
  return {
    name: 'nar-service-worker',
    apply: 'build',
    generateBundle: {
      order: 'post',
      async handler(_options, bundle) {
        const page = bundle['index.html']
        if (page?.type !== 'asset') throw new Error('no index.html in the bundle')
        const shell = Buffer.from(page.source)
        const built = builtOf(bundle, shell)
        this.emitFile({ type: 'asset', fileName: 'shell.html', source: shell })
        const made = await build({
          entryPoints: [join(import.meta.dirname, '..', entry)],
          ...{ bundle: true, write: false, minify: true, format: 'iife', target: 'es2022' },
          define: { __BUILT__: JSON.stringify(built) },
        })
        this.emitFile({ type: 'asset', fileName: 'sw.js', source: made.outputFiles?.[0]?.contents ?? '' })
      },
    },
  }
}

function builtOf(bundle: Bundle, shell: Buffer): Built {
  const named = [...shell.toString().matchAll(/(?:src|href)="\/(assets\/[^"]+\.(?:js|css))"/g)].map(
    ([, name = '']) => name,
  )
  const chunks = Object.values(bundle).filter((output): output is Chunk => output.type === 'chunk')
  const filesOf = (modules: readonly string[]) =>
    modules.flatMap((module) => {
      const found = chunks.find(({ moduleIds }) => moduleIds.some((id) => id.endsWith(`/${module}`)))
      if (!found) throw new Error(`no chunk of ${module} to keep`)
      return withImports(bundle, found.fileName)
    })
  const first = new Set([...named, ...filesOf(always)])
  const rest = new Set(filesOf(playing).filter((name) => !first.has(name)))
  const addresses = (names: Set<string>) => [...names].map((name) => `/${name}`)
  const version = createHash('sha256').update(shell).digest('hex').slice(0, 12)
  return { version, shell: addresses(first), player: addresses(rest) }
}

/** A chunk, what it imports, and the styles of both. */
function withImports(bundle: Bundle, name: string, seen = new Set<string>()): string[] {
  const chunk = bundle[name]
  if (chunk?.type !== 'chunk' || seen.has(name)) return []
  seen.add(name)
  const styles = [
    ...((chunk as { viteMetadata?: { importedCss: Set<string> } }).viteMetadata?.importedCss ?? []),
  ]
  return [name, ...styles, ...chunk.imports.flatMap((each) => withImports(bundle, each, seen))]
}
