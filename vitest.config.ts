import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

const folders = '{platform,catalog,ingest,transcoder,cdn-config,player,cli}'

/** What measures time, or shows pictures that must not stand still. */
const alone = [
  'tests/browser/original.test.ts',
  'tests/browser/upload-and-watch.test.ts',
  'tests/load/**/*.test.ts',
  'tests/faults/random.test.ts',
]

/** Takes minutes: `npm run pages:live`, `npm run pages:edges`. */
const apart = [
  ...(process.env.LIVE_PAGES === undefined ? ['tests/browser/air/**'] : []),
  ...(process.env.EDGE_PAGES === undefined ? ['tests/browser/edges/**'] : []),
]

/**
 * Of tests with whole programs: four at a time on two cores, a pause of the machine fails about one in 4,500. Its line says
 * `(retry x1)`, so it is seen; `npm test -- --retry 0` lets it fail.
 */
const retry = 1

/** What takes longest, of those that are small to look at: one that begins last is waited for alone. */
const longest = ['roads/roads', 'browser/alphabets', 'browser/paid', 'browser/start', 'faults/encoding']

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification) => {
      const at = longest.findIndex((name) => moduleId.includes(`/${name}.test.`))
      return at < 0 ? longest.length : at
    }
    return (await super.sort(files)).toSorted((a, b) => place(a) - place(b))
  }
}

/**
 * Three groups, one after the other. `unit` lies beside the code. `whole` (tests/) starts hubs, servers and encoders; three
 * files of `unit` and four of `whole` run at a time, since most of a test is waiting. `alone` runs one file at a time: two would measure each other.
 * Child processes are bound to the thread that starts them, so tests run in processes, not in threads.
 */
export default defineConfig({
  test: {
    pool: 'forks',
    globalSetup: 'tests/support/database-template.ts',
    // Of the few tests that say they may run beside others of their file: most of each is a picture that plays.
    maxConcurrency: 3,
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: [`${folders}/**/*.test.{ts,tsx}`],
          exclude: ['**/node_modules/**', 'player/dist/**'],
          maxWorkers: 3,
          // Each file reads the same modules: to read them anew for every one takes longer than most of the tests.
          isolate: false,
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
          exclude: ['**/node_modules/**', ...alone, ...apart],
          maxWorkers: 4,
          retry,
          testTimeout: 180_000,
          hookTimeout: 120_000,
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: {
          name: 'alone',
          include: alone,
          maxWorkers: 1,
          retry,
          testTimeout: 180_000,
          hookTimeout: 120_000,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
})
