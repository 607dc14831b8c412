import type { Owner } from '#catalog/contract/account.ts'
import { CommandError } from '#platform/errors.ts'
import { briefly, callHub, HubProblem, patiently } from './api-client.ts'
import { parseOptions } from './command.ts'
import { hubOf } from './upload.ts'

export const summary = 'shows an owner, or changes what their titles are encoded in'
export const usage = `
Usage: ./nar owner OWNER [--av1 on|off]

  OWNER          name or id of an owner on the hub at NAR_URL, asked with NAR_TOKEN, a token of an admin
  --av1 on|off   every rung once more in AV1, which is smaller and takes longer to make; off by default. It holds for
                 what is uploaded from now on; ./nar encode --outdated does the same for what is there`

const states: readonly (string | undefined)[] = ['on', 'off', undefined]

/** @throws CommandError: exit code 2 for wrong usage, 1 when there is no such owner or the token is no admin's */
export async function run(args: string[]): Promise<void> {
  const options = { av1: { type: 'string' } } as const
  const { values, positionals } = parseOptions({ args, options, allowPositionals: true })
  const [owner, ...others] = positionals
  if (!owner || others.length > 0) throw new CommandError('one owner is needed (./nar owner --help)', 2)
  if (!states.includes(values.av1)) throw new CommandError('--av1 must be on or off', 2)
  const hub = hubOf(process.env)
  const params = { owner }
  const asked = (): Promise<Owner> =>
    values.av1 === undefined
      ? callHub(hub, 'owner', { params })
      : callHub(hub, 'patchOwner', { params, body: { av1: values.av1 === 'on' } })
  const { id, name, av1 } = await patiently(hub, briefly, asked).catch((error: unknown) => {
    if (error instanceof HubProblem) throw new CommandError(`${owner}: ${error.message}`)
    throw error
  })
  process.stdout.write(`${id}  ${name}  AV1 ${av1 ? 'on' : 'off'}\n`)
}
