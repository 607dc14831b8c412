import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { startTestServers, type TestServers } from '#tests/support/servers.ts'
import { addChannelRow } from '#tests/support/station.ts'
import { accountOfToken, issueToken } from './accounts.ts'
import { newId } from './ids.ts'
import { linearTitle } from './linear-titles.ts'
import { portsOfChannels } from './live-ports.ts'
import { restrict } from './restrictions.ts'
import { createTitle, deleteTitle, patchTitle } from './titles.ts'

let servers: TestServers
beforeAll(async () => {
  servers = await startTestServers()
})
afterAll(() => servers.close())

const account = async (role: 'owner' | 'moderator', name = newId()) => {
  const found = await accountOfToken(servers.db, await issueToken(servers.db, { role, name }))
  if (!found) throw new Error('no account')
  return found
}

const channel = async (ownerId: string) => (await addChannelRow(servers.db, ownerId)).id

async function title(ownerId: string, state = 'complete'): Promise<string> {
  const titleId = await createTitle(servers.db, ownerId, { kind: 'aitys', texts: { kk: { title: 'Айтыс' } } })
  const id = newId()
  const plan = JSON.stringify({ duration: 1, video: [], audio: [], audioSegmentFrames: 192 })
  await sql`insert into asset (id, title_id, state, source_key, plan) values (${id}, ${titleId}, ${state}, ${id}, ${plan})`.execute(
    servers.db,
  )
  await sql`update title set asset_id = ${id} where id = ${titleId}`.execute(servers.db)
  return titleId
}

it('a channel plays what is complete and open of its own owner', async () => {
  const { db } = servers
  const [mine, other] = [(await account('owner')).owner.id, (await account('owner')).owner.id]
  const channelId = await channel(mine)
  const now = new Date()
  const plays = async (titleId: string, at = now) =>
    (await linearTitle(db, { channelId, titleId, now: at })) !== null
  const open = await title(mine)
  expect(await plays(open)).toBe(true)
  expect(await plays(await title(mine, 'watchable'))).toBe(false)
  expect(await plays(await title(other))).toBe(false)
  expect(await plays('nowhere00000')).toBe(false)

  await patchTitle(db, open, { hidden: true })
  expect(await plays(open)).toBe(false)
  await patchTitle(db, open, { hidden: false })

  const { id: accountId } = await account('moderator')
  const said = { authority: 'Сот', decision: '1', decidedOn: '2026-01-01', reason: 'court' } as const
  const until = new Date(now.getTime() + 3_600_000)
  await restrict(db, { titleId: open }, { accountId, ...said, now, until: until.toISOString() })
  expect(await plays(open)).toBe(false)
  expect(await plays(open, until)).toBe(true)

  const gone = await title(mine)
  await deleteTitle(db, gone)
  expect(await plays(gone)).toBe(false)
})

it('every channel has a port that stays when others come and go', async () => {
  const { db } = servers
  const { id: ownerId } = (await account('owner')).owner
  const range = { first: 21000, last: 21019 }
  const first = await channel(ownerId)
  const before = await portsOfChannels(db, range)
  const second = await channel(ownerId)
  await sql`update channel set deleted_at = now() where id = ${first}`.execute(db)
  const after = await portsOfChannels(db, range)
  expect(after.get(first)).toBe(before.get(first))
  expect(after.get(second)).not.toBe(before.get(first))
})
