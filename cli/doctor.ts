import { loadConfig } from '#platform/config.ts'
import { parseOptions } from './command.ts'
import { checkups } from './doctor-checks.ts'

export const summary = 'checks that this machine can run Nar'
export const usage = `
Usage: ./nar doctor [--data DIR] [--json]

  --data DIR   data folder to look at (NAR_DATA, ./data)
  --json       one JSON object {name, state, detail} per line

One line each: ok, warn or fail. Exit code 1 when anything fails.`

/** @throws CommandError for wrong usage or settings */
export async function run(args: string[]): Promise<number> {
  const options = { data: { type: 'string' }, json: { type: 'boolean' } } as const
  const { data, json } = parseOptions({ args, options }).values
  const config = loadConfig(process.env, { data })
  let failed = false
  for (const { name, check } of checkups) {
    const finding = await check(config)
    failed ||= finding.state === 'fail'
    const line = json
      ? JSON.stringify({ name, ...finding })
      : `${finding.state.padEnd(4)}  ${name.padEnd(12)}  ${finding.detail}`
    process.stdout.write(`${line}\n`)
  }
  return failed ? 1 : 0
}
