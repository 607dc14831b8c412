import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { hlsDefines, hlsSource } from './build/hls.ts'
import { precompress } from './build/precompress.ts'
import { preloadPage } from './build/preload-page.ts'
import { routesForPages } from './build/routes-for-pages.ts'
import { serviceWorker } from './build/service-worker.ts'
import { starter } from './build/starter.ts'
import { webManifests } from './build/web-manifests.ts'

/**
 * Three layers instead of a dozen crumbs, each of which is a request: `start` runs before everything and must stay
 * small, `page` is what every page needs, and each lazy page and hls.js have a chunk of their own.
 */
const chunks = [
  {
    name: 'start',
    priority: 2,
    test: /\/player\/(age|device|store|theme|early-watch|offline\/(state|after-picture)|words\/language|start\/started|api\/(early|connection)|build\/no-schemas)\.ts$|\/catalog\/contract\/|vite\/preload-helper|rolldown\/runtime/,
  },
  {
    name: 'page',
    priority: 1,
    test: /\/node_modules\/(react|react-dom|scheduler)\/|\/player\/((home|poster|icons|frame|format|api)\/|words\/(viewers\/kk|months|words)\.ts|(page|app|link|router|use-store|with-words|live\/addresses)\.tsx?)|\/player\/watch\/quality\.ts/,
  },
]

export default defineConfig({
  root: import.meta.dirname,
  plugins: [
    react(),
    routesForPages(),
    preloadPage('page.tsx'),
    webManifests(),
    serviceWorker('offline/worker.ts'),
    starter(),
    precompress(),
  ],
  define: hlsDefines,
  resolve: {
    alias: [
      { find: /^hls\.js$/, replacement: hlsSource },
      { find: /^typebox$/, replacement: join(import.meta.dirname, 'build/no-schemas.ts') },
    ],
  },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2022',
    // Every asset keeps an address of its own: `data:` addresses would need a wider content security policy.
    assetsInlineLimit: 0,
    // Told by our own size report; hls.js alone is above Vite's default of 500 kB.
    chunkSizeWarningLimit: 700,
    rolldownOptions: {
      output: { codeSplitting: { groups: chunks } },
      // A schema that nobody refers to is not built.
      treeshake: { manualPureFunctions: ['Type'] },
    },
  },
})
