import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { CommandError } from '#platform/errors.ts'
import { parseOptions } from './command.ts'

export const summary = 'one benchmark, against a baseline in the same run'
export const usage = `
Usage: ./nar bench NAME [--json] [--seconds N] [--long N] [--data DIR]

  --seconds N   length of the clip (transcode and watchable: 300, pictures and reads: 120, of each clip of ladder: 4),
                or of the measurement (idle: 120)
  --long N      length of the long file (transcode: 1800, watchable: 3600)
  --data DIR    what to measure more on (geo: lists of prefixes of other countries, kg.cidr and so on)

Benchmarks are the files of tests/bench that are named after what they measure; without NAME they
are listed.`

/** A benchmark module: measures, and shows what was asked beside what was measured. */
type Benchmark<Result> = {
  bench(options: { seconds?: number; long?: number; data?: string }): Promise<Result>
  table(result: Result): string
}

const folder = join(import.meta.dirname, '../tests/bench')

async function names(): Promise<string[]> {
  const files = await readdir(folder)
  return files.filter((file) => /^(live-)?[a-z]+\.ts$/.test(file)).map((file) => file.replace('.ts', ''))
}

const numberOf = (text: string | undefined, name: string): number | undefined => {
  if (text === undefined) return undefined
  const value = Number(text)
  if (!(value >= 10)) throw new CommandError(`--${name} must be a number of seconds, 10 or more`, 2)
  return value
}

/** @throws CommandError */
export async function run(args: string[]): Promise<void> {
  const options = {
    json: { type: 'boolean' },
    seconds: { type: 'string' },
    long: { type: 'string' },
    data: { type: 'string' },
  } as const
  const { values, positionals } = parseOptions({ args, options, allowPositionals: true })
  const [name = ''] = positionals
  const known = await names()
  if (positionals.length !== 1 || !known.includes(name))
    throw new CommandError(`name one benchmark: ${known.join(', ')}`, 2)
    // Benchmarks are not part of the bundled program: they come through the loader.
  ;(await import('tsx/esm/api')).register()
  const { bench, table } = (await import(
    pathToFileURL(join(folder, `${name}.ts`)).href
  )) as Benchmark<unknown>
  const seconds = numberOf(values.seconds, 'seconds')
  const long = numberOf(values.long, 'long')
  const { data } = values
  const result = await bench({
    ...(seconds ? { seconds } : {}),
    ...(long ? { long } : {}),
    ...(data ? { data } : {}),
  })
  process.stdout.write(values.json ? `${JSON.stringify(result)}\n` : `${table(result)}\n`)
}
