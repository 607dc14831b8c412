import { randomUUID } from 'node:crypto'
import { Check } from 'typebox/value'
import { creditRoles, NewCredit } from '#catalog/contract/credit.ts'
import type { Series } from '#catalog/contract/series.ts'
import type { TitleKind } from '#catalog/contract/title.ts'
import { CommandError } from '#platform/errors.ts'
import { callHub, type Hub, type Patience, patiently } from './api-client.ts'

/** One `--credit ROLE:NAME`. @throws CommandError (exit code 2) */
export function parseCreditOption(text: string): NewCredit {
  const [, role, name = ''] = /^([a-z]+):(.*)$/s.exec(text) ?? []
  const credit = { role, name: name.trim() }
  if (Check(NewCredit, credit)) return credit
  throw new CommandError(
    `--credit ${text}: it is ROLE:NAME, the role one of ${creditRoles.join(', ')} (./nar upload --help)`,
    2,
  )
}

/** The newest series of the caller that is called so in any language; made when there is none. @throws HubProblem */
export async function seriesNamed(
  hub: Hub,
  patience: Patience,
  name: string,
  kind: TitleKind,
): Promise<Series> {
  for (let cursor: string | null = null; ; ) {
    const query: { limit: number; cursor?: string } = { limit: 200, ...(cursor === null ? {} : { cursor }) }
    const page = await patiently(hub, patience, () => callHub(hub, 'listSeries', { query }))
    const found = page.series.find(({ texts }) => Object.values(texts).some(({ title }) => title === name))
    if (found) return found
    if (page.next === null) break
    cursor = page.next
  }
  const body = { kind, texts: { kk: { title: name } } }
  const key = randomUUID()
  return patiently(hub, patience, () => callHub(hub, 'createSeries', { body, key }))
}
