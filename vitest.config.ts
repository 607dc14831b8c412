import { defineConfig } from 'vitest/config'

const folders = '{platform,catalog,ingest,transcoder,cdn-config,player,cli}'

/**
 * Two groups, one after the other. `unit` lies beside the code and runs two files at a time. `whole` (tests/)
 * starts hubs, browsers and encoders: one file at a time, since two would measure each other.
 * Child processes are bound to the thread that starts them, so tests run in processes, not in threads.
 */
export default defineConfig({
  test: {
    pool: 'forks',
    // Of the few tests that say they may run beside others of their file.
    maxConcurrency: 2,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: [`${folders}/**/*.test.{ts,tsx}`],
          exclude: ['**/node_modules/**', 'player/dist/**'],
          maxWorkers: 2,
          testTimeout: 30_000,
          hookTimeout: 60_000,
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          name: 'whole',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: ['**/node_modules/**'],
          maxWorkers: 1,
          testTimeout: 180_000,
          hookTimeout: 120_000,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
})
