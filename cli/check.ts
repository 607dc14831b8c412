import { CommandError } from '#platform/errors.ts'
import { checkStream } from '#transcoder/check/check.ts'
import { httpRead } from '#transcoder/check/fetch.ts'
import { rulesDocument } from '#transcoder/check/rules/document.ts'
import { briefly, callHub, HubProblem, patiently } from './api-client.ts'
import { failureLine, reportLines } from './check-report.ts'
import { parseOptions } from './command.ts'
import { createProgressBar } from './progress-bar.ts'
import { hubOf, terminal } from './upload.ts'

export const summary = 'checks an HLS stream against every rule of Apple and RFC 8216bis'
export const usage = `
Usage: ./nar check URL|TITLE [--json]
       ./nar check --rules

Reads all of a stream (multivariant playlist, media playlists, every segment) and says
of each rule: pass, fail or not applicable, and what breaks it.

  URL      address of a multivariant playlist, or of one media playlist (http, https)
  TITLE    id of a title on the hub at NAR_URL, asked with NAR_TOKEN
  --json   one JSON object a line, one line a rule
  --rules  prints the table of rules, the text of docs/hls-rules.md, and checks nothing

Exit code 0 when every rule is kept that must be, 1 when one is broken. Rules that only should be kept are
advice: they fail without failing the check.`

const options = { json: { type: 'boolean' }, rules: { type: 'boolean' } } as const

/** A bar for what takes less would only flicker. */
const patienceMs = 1000

/** @throws CommandError: exit code 2 for wrong usage, 1 when a rule is broken or the title cannot be played */
export async function run(args: string[]): Promise<void> {
  const { values, positionals } = parseOptions({ args, options, allowPositionals: true })
  if (values.rules) return print([rulesDocument().trimEnd()])
  const [target, ...others] = positionals
  if (target === undefined) throw wrong('no address and no title given')
  if (others.length > 0) throw wrong(`one stream at a time, not also ${others.join(' ')}`)
  const report = await checked(await masterOf(target))
  print(values.json ? report.results.map((result) => JSON.stringify(result)) : reportLines(report))
  const failure = failureLine(report)
  if (failure !== null) throw new CommandError(failure)
}

async function checked(master: string) {
  const bar = createProgressBar(terminal(), () => performance.now())
  const startedAt = performance.now()
  try {
    return await checkStream(httpRead(), master, (done, total) => {
      if (performance.now() - startedAt > patienceMs)
        bar.show('check', done / total, `${done} of ${total} segments`)
    })
  } finally {
    bar.clear()
  }
}

/** The address to read: that given, or that the hub gives for a title. */
async function masterOf(target: string): Promise<string> {
  if (/^https?:\/\//.test(target)) {
    if (URL.canParse(target)) return target
    throw wrong(`${target} is no address`)
  }
  if (!/^[0-9a-z]{12}$/.test(target))
    throw wrong(`${target} is neither an http address nor the id of a title`)
  const hub = hubOf(process.env)
  const playback = await patiently(hub, briefly, () =>
    callHub(hub, 'playback', { params: { id: target }, body: null }),
  ).catch((error: unknown) => {
    if (error instanceof HubProblem) throw new CommandError(`${target}: ${error.message}`)
    throw error
  })
  return new URL(playback.master, `${hub.url}/`).href
}

function print(lines: readonly string[]): void {
  process.stdout.write(lines.map((line) => `${line}\n`).join(''))
}

function wrong(message: string): CommandError {
  return new CommandError(`${message} (./nar check --help)`, 2)
}
