import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { runInside, whyNoLab } from './inside.ts'
import type { LabSettings } from './lab-run.ts'

/**
 * `npm run lab -- [--only SCENE] [--quick] [--minutes N] [--json] [--write]`. Brings up the country of map.ts and plays the scenes in
 * it; `--minutes`: how long the origin is cut (half of one if nothing is said); `--quick`: without the scenes that take minutes;
 * `--write`: docs/edge-lab.md. Ends with status 1 when something was not as it has to be, 2 where no lab can be made.
 */
const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    quick: { type: 'boolean', default: false },
    minutes: { type: 'string', default: '0.5' },
    json: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
  },
})
const why = whyNoLab()
if (why) {
  process.stderr.write(`lab: ${why}\n`)
  process.exit(2)
}
const settings: LabSettings = {
  ...{ only: values.only ?? null, quick: values.quick, json: values.json, minutes: Number(values.minutes) },
  out: values.write ? join(import.meta.dirname, '../../docs/edge-lab.md') : null,
}
const program = join(import.meta.dirname, 'lab-run.ts')
process.exitCode = await runInside([process.execPath, ...process.execArgv, program, JSON.stringify(settings)])
