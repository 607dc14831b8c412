// Bundles the program into built/, so that a command starts in a fraction of a second: unbundled, loading the
// nine hundred modules of two libraries through the TypeScript loader costs four. Only those two are taken in;
// every other package is loaded as it lies, since some look for their own files. `./nar` runs the bundle while it
// is newer than every source, and the sources themselves otherwise.
import { rm } from 'node:fs/promises'
import { build } from 'esbuild'

const manyModules = /^(typebox|kysely)(\/|$)/

const othersStayOutside = {
  name: 'others-stay-outside',
  setup({ onResolve }) {
    onResolve({ filter: /^[^.#/]/ }, ({ path }) => (manyModules.test(path) ? undefined : { external: true }))
  },
}

await rm('built', { recursive: true, force: true })
await build({
  entryPoints: ['cli/main.ts'],
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  sourcemap: 'linked',
  outdir: 'built',
  outExtension: { '.js': '.mjs' },
  plugins: [othersStayOutside],
  logLevel: 'error',
})
