import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { hlsDefines, hlsSource } from './build/hls.ts'
import { precompress } from './build/precompress.ts'

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), precompress()],
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
  },
})
