import { Check } from 'typebox/value'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { AlarmKind } from '#catalog/contract/channel-health.ts'
import { liveStateKey } from '#catalog/contract/live-state.ts'
import { routes } from '#catalog/contract/routes.ts'
import { takeAlarmStep } from '#catalog/store/alarms.ts'
import { nobody } from '#tests/support/catalog-client.ts'
import { openChannels } from '#tests/support/watched-channels.ts'
import { openReceiver } from '#tests/support/webhook-receiver.ts'

const shop = await openChannels({ webhookAddresses: 'any' })
const { aired, says, watch, tidy, healthOf, ago, seconds } = shop
const receiver = await openReceiver()
beforeAll(async () => {
  const webhook = { url: receiver.url, events: ['channel.alarm'] }
  await shop.done('POST', '/webhooks', shop.who.owner, webhook)
  await shop.servers.db
    .updateTable('account')
    .set({ mail: 'station@example.kz', locale: 'kk-Latn' })
    .where('name', '=', 'Studio')
    .execute()
})
afterAll(async () => {
  await shop.close()
  await receiver.close()
})

const alarmsOf = async (id: string) =>
  (await healthOf(id)).alarms.map(({ kind, ended }) => [kind, ended !== null])
const letters = async (id: string) =>
  shop.servers.db.selectFrom('mail').selectAll().where('about', '=', id).orderBy('number').execute()
async function told(id: string) {
  const rows = await shop.servers.db.selectFrom('webhook_delivery').select('body').orderBy('number').execute()
  const data = rows.map(({ body }) => JSON.parse(body).data)
  return data.filter(({ channelId }) => channelId === id).map(({ kind, phase }) => [kind, phase])
}

describe('how a channel is', () => {
  it('is told to its owner and to moderators, with numbers, and nothing of its sender’s address', async () => {
    const id = await aired('Есіл')
    await says(id, { health: { silent: { is: true, since: ago(40) } } })
    const health = await healthOf(id)
    expect(Check(routes.channelHealth.answer, health)).toBe(true)
    expect(health).toMatchObject({
      ...{ state: 'on-air', source: 'main', watching: 0 },
      stream: { inbound: 2_612_000, pictureRate: 24.8, droppedInAll: 31, silent: { is: true } },
    })
    expect(JSON.stringify(health)).not.toContain('KUPIA')
    expect(await shop.api.statusOf('GET', `/channels/${id}/health`, shop.who.moderator)).toBe(200)
    for (const path of ['health', 'figures', 'figures.csv']) {
      expect(await shop.api.statusOf('GET', `/channels/${id}/${path}`, shop.who.other), path).toBe(404)
      expect(await shop.api.statusOf('GET', `/channels/${id}/${path}`, nobody), path).toBe(401)
    }
    // Another version of the live process says it otherwise.
    await shop.servers.redis.set(liveStateKey(id), '{"state":"on-air","source":"main"}', 'EX', 60)
    expect(await healthOf(id)).toMatchObject({ state: 'waiting', stream: null })
  })
})

describe('an alarm', () => {
  it('is written down, mailed and told to webhooks once, however many hubs see it, and ends once', async () => {
    const id = await aired('Алатау')
    await says(id, { health: { silent: { is: true, since: ago(31) } } })
    const hubs = [watch(), watch(), watch()]
    await Promise.all(hubs.map((look) => look()))
    await Promise.all(hubs.map((look) => look()))
    expect(await alarmsOf(id)).toEqual([['silence', false]])
    const [letter, ...more] = await letters(id)
    expect([letter?.recipient, letter?.kind, more]).toEqual(['station@example.kz', 'channel-alarm', []])
    expect(letter?.text).toMatch(/«Алатау» arnasy\. Dybys joq\./)
    expect(letter?.text).toContain(`/studio/channels/${id}#health`)
    expect(await told(id)).toEqual([['silence', 'begin']])

    await says(id, { health: { silent: { is: false, since: ago(6) } } })
    await Promise.all(hubs.map((look) => look()))
    expect(await alarmsOf(id)).toEqual([['silence', true]])
    expect(await told(id)).toEqual([
      ['silence', 'begin'],
      ['silence', 'end'],
    ])
    expect(await letters(id)).toHaveLength(1)
  })

  it('of one kind is mailed once an hour, of another at once', async () => {
    const id = await aired('Сырдария')
    const look = watch()
    const comesAndGoes = async (kind: 'silent' | 'black') => {
      seconds(120)
      await says(id, { health: { [kind]: { is: true, since: ago(60) } } })
      await look()
      await says(id, { health: { [kind]: { is: false, since: ago(20) } } })
      await look()
    }
    await comesAndGoes('silent')
    await comesAndGoes('silent')
    await comesAndGoes('black')
    expect(await letters(id)).toHaveLength(2)
    seconds(3601)
    await comesAndGoes('silent')
    expect((await alarmsOf(id)).map(([kind]) => kind)).toEqual(['silence', 'black', 'silence', 'silence'])
    expect(await letters(id)).toHaveLength(3)
  })

  it('that dies half way is begun by who looks next, whole; who looked long ago begins nothing', async () => {
    const id = await aired('Тобыл')
    const { db } = shop.servers
    // So that no hub has anything to begin.
    await db.deleteFrom('live_run').where('channel_id', '=', id).execute()
    const take = (phase: 'begin' | 'end', seconds: number, base = () => 'https://nar.kz') =>
      takeAlarmStep(db, {
        ...{ channelId: id, step: { do: phase, kind: 'slate', at: new Date(ago(seconds)) }, now: shop.now() },
        sender: {
          hub: 'Nar',
          get base() {
            return base()
          },
        },
      })
    // The letter is the last that is written.
    const killed = () => {
      throw new Error('killed')
    }
    await expect(take('begin', 30, killed)).rejects.toThrow('killed')
    expect([await alarmsOf(id), await letters(id), await told(id)]).toEqual([[], [], []])
    expect(await take('begin', 30)).toBe(true)
    expect((await letters(id)).length).toBe(1)
    await take('end', 10)
    expect(await take('begin', 30)).toBe(false)
    expect(await told(id)).toEqual([
      ['slate', 'begin'],
      ['slate', 'end'],
    ])
  })

  it('begins when nobody holds the channel, not while Redis is away; all are over when it is stopped', async () => {
    const id = await aired('Ертіс')
    const look = watch()
    await look()
    seconds(15)
    await look()
    expect(await alarmsOf(id)).toEqual([])
    seconds(6)
    await look()
    expect(await alarmsOf(id)).toEqual([['off-air', false]])
    // What is there but cannot be read says nothing.
    await shop.servers.redis.set(liveStateKey(id), '{"state":"on-air"}', 'EX', 60)
    seconds(60)
    await look()
    expect(await alarmsOf(id)).toEqual([['off-air', false]])
    await shop.api.call('PATCH', `/channels/${id}`, shop.who.owner, { started: false })
    await look()
    expect(await alarmsOf(id)).toEqual([['off-air', true]])
    expect(await told(id)).toEqual([
      ['off-air', 'begin'],
      ['off-air', 'end'],
    ])
  })

  it('is none of a channel that has never been on air, and is forgotten after 30 days', async () => {
    const id = await aired('Іле')
    const { db } = shop.servers
    await db.deleteFrom('live_run').where('channel_id', '=', id).execute()
    const look = watch()
    await look()
    seconds(60)
    await look()
    expect(await alarmsOf(id)).toEqual([])
    const row = (kind: AlarmKind, days: number) => ({
      ...{ id: `${id.slice(1)}${days % 10}`, channel_id: id, kind },
      ...{ began: new Date(ago(days * 86_400)), ended: new Date(ago(days * 86_400 - 60)) },
    })
    await db
      .insertInto('channel_alarm')
      .values([row('black', 29), row('gaps', 31)])
      .execute()
    expect(await alarmsOf(id)).toEqual([['black', true]])
    await tidy()
    const kept = await db.selectFrom('channel_alarm').select('kind').where('channel_id', '=', id).execute()
    expect(kept).toEqual([{ kind: 'black' }])
  })
})
