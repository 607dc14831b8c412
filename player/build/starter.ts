import { join } from 'node:path'
import { build } from 'esbuild'
import type { Plugin } from 'vite'
import { starterFile } from '../start/start-data.ts'

/**
 * The first lines of a watch page (player/start/starter.ts) as one classic script: inline, because a request for it would cost
 * the round trip that it is there to save.
 */
export function starter(): Plugin {
  return {
    name: 'nar-starter',
    apply: 'build',
    async generateBundle() {
      const { outputFiles } = await build({
        entryPoints: [join(import.meta.dirname, '../start/starter.ts')],
        ...{ bundle: true, write: false, minify: true, format: 'iife', target: 'es2022', charset: 'utf8' },
        // As in the page's own bundle.
        alias: { typebox: join(import.meta.dirname, 'no-schemas.ts') },
        logLevel: 'error',
      })
      const [file] = outputFiles
      if (!file) throw new Error('the starter was not built')
      this.emitFile({ type: 'asset', fileName: starterFile, source: file.text.trim() })
    },
  }
}
