import { CommandError } from '#platform/errors.ts'
import { briefly, callHub, type Hub, HubProblem, patiently } from './api-client.ts'
import { parseOptions } from './command.ts'
import { hubOf } from './upload.ts'

export const summary = 'encodes titles anew from their source, or calls an encoding off'
export const usage = `
Usage: ./nar encode TITLE…
       ./nar encode --outdated
       ./nar encode --stop TITLE…

Viewers keep what they have until the new renditions are complete. Uploads go before titles that are encoded anew.

  TITLE       id of a title on the hub at NAR_URL, asked with NAR_TOKEN
  --outdated  every title of which today's ladder would make other renditions: of this owner, or,
              for a moderator or an operator, of everybody
  --stop      calls off what is being encoded; an upload counts as refused then`

const options = { outdated: { type: 'boolean' }, stop: { type: 'boolean' } } as const

/** @throws CommandError: exit code 2 for wrong usage, 1 when a title cannot be encoded or stopped */
export async function run(args: string[]): Promise<void> {
  const { values, positionals } = parseOptions({ args, options, allowPositionals: true })
  if (values.outdated && (values.stop || positionals.length > 0))
    throw new CommandError('--outdated goes alone (./nar encode --help)', 2)
  if (!values.outdated && positionals.length === 0)
    throw new CommandError('no title given (./nar encode --help)', 2)
  const hub = hubOf(process.env)
  const titles = values.outdated ? await outdated(hub) : positionals
  const route = values.stop ? 'stopEncoding' : 'encodeAgain'
  const failed: string[] = []
  for (const id of titles) {
    try {
      await patiently(hub, briefly, () => callHub(hub, route, { params: { id } }))
      process.stdout.write(`${id}: ${values.stop ? 'stopped' : 'will be encoded anew'}\n`)
    } catch (error) {
      if (!(error instanceof HubProblem)) throw error
      process.stderr.write(`${id}: ${error.message}\n`)
      failed.push(id)
    }
  }
  if (values.outdated && titles.length === 0) process.stdout.write('every title is up to date\n')
  if (failed.length > 0)
    throw new CommandError(`${failed.length} of ${titles.length} titles were left as they are`)
}

async function outdated(hub: Hub): Promise<string[]> {
  const ask = <T>(question: () => Promise<T>) => patiently(hub, briefly, question)
  const { role } = await ask(() => callHub(hub, 'session', {}))
  const found: string[] = []
  let cursor: string | undefined
  do {
    const query = {
      limit: 100,
      ...(role === 'owner' ? { scope: 'mine' as const } : {}),
      ...(cursor ? { cursor } : {}),
    }
    const page = await ask(() => callHub(hub, 'listTitles', { query }))
    found.push(...page.titles.filter((title) => title.outdated).map(({ id }) => id))
    cursor = page.next ?? undefined
  } while (cursor)
  return found
}
