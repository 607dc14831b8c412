import { Check } from 'typebox/value'
import { afterAll, describe, expect, it } from 'vitest'
import { routes } from '#catalog/contract/routes.ts'
import { inGermany, nobody, openCatalog, type Who } from '#tests/support/catalog-client.ts'
import { aRestriction } from '#tests/support/restrictions.ts'
import { named, readXml } from '#tests/support/xml.ts'

const { hub, api, who, close } = await openCatalog()
afterAll(close)

const texts = (title: string) => ({ kk: { title } })
const kz = { licensor: 'Жетісу', territories: ['KZ'], uses: ['live'] }

async function onAir(): Promise<string> {
  const channel = { kind: 'tv', texts: texts('Жетісу'), inputs: [{ kind: 'rtmp' }], licence: kz }
  const { id } = (await api.call('POST', '/channels', who.owner, channel)).json()
  await api.call('PATCH', `/channels/${id}`, who.owner, { started: true })
  return id
}
/** Minutes after midnight of Almaty, some decades ahead. */
const midnight = Date.parse('2090-11-19T19:00:00Z')
const at = (minutes: number) => new Date(midnight + minutes * 60_000).toISOString()
async function add(channelId: string, from: number, until: number, more: object = {}): Promise<string> {
  const programme = { starts: at(from), ends: at(until), texts: texts(`${from}`), ...more }
  const answer = await api.call('POST', `/channels/${channelId}/programmes`, who.owner, programme)
  expect(answer.statusCode, answer.body).toBe(201)
  return answer.json().id
}

describe('the guide of all channels', () => {
  const span = `from=${at(0)}&until=${at(1440)}`
  type Told = { id: string; programmes: { texts: { kk?: { title: string } }; closed: string | null }[] }
  const told = async (id: string, as: Who = nobody) => {
    const answer = await api.get(`/guide?${span}`, as)
    const found = answer.channels.find((one: Told) => one.id === id) as Told | undefined
    return found?.programmes.map(({ texts, closed }) => `${texts.kk?.title} ${closed}`)
  }
  const world = { ...kz, territories: ['WORLD'] }

  it('has those that the reader may see, and says what is closed to them', async () => {
    const id = await onAir()
    const [match, fair] = [await add(id, 0, 60), await add(id, 60, 90)]
    await api.call('POST', `/channels/${id}/licences`, who.owner, world)
    await api.call('POST', `/channels/${id}/programmes/${match}/licences`, who.owner, kz)
    const adults = { ...world, until: '2080-01-01T00:00' }
    await api.call('POST', `/channels/${id}/programmes/${fair}/licences`, who.owner, adults)
    await add(id, 120, 180, { ageMark: 18 })
    await api.call('POST', `/channels/${id}/restrictions`, who.moderator, {
      ...{ ...aRestriction, territories: ['DE'], from: at(150), until: at(300) },
    })
    await add(id, 180, 200)
    expect(await told(id)).toEqual(['0 null', '60 no-licence', '120 null', '180 null'])
    expect(await told(id, inGermany)).toEqual([
      ...['0 not-in-territory', '60 no-licence', '120 null', '180 restricted'],
    ])
    expect(await told(id, who.owner)).toEqual(['0 null', '60 null', '120 null', '180 null'])
    const one = await api.get(`/channels/${id}/guide?${span}`, inGermany)
    expect(one.programmes[0]).toMatchObject({ id: match, closed: 'not-in-territory' })
    expect(Check(routes.wholeGuide.answer, await api.get(`/guide?${span}`))).toBe(true)
    const long = `from=${at(0)}&until=${at(1440 * 9)}`
    expect(await api.statusOf('GET', `/guide?${long}`, nobody)).toBe(400)
  })

  it('is one file for other guides, and a page without scripts', async () => {
    const [id, elsewhere] = [await onAir(), await onAir()]
    await add(id, 0, 60, { texts: texts('Сабантой') })
    await add(elsewhere, 30, 90, { texts: texts('Қымыз') })
    const xml = async (headers: Who) =>
      readXml((await hub.inject({ url: `/guide.xml?${span}`, headers })).body)
    const file = await xml({})
    expect(named(file, 'channel').map(({ attributes }) => attributes.id)).toEqual(
      expect.arrayContaining([id, elsewhere]),
    )
    const names = named(file, 'programme').map(({ attributes, text }) => `${attributes.channel} ${text}`)
    expect(names).toEqual(expect.arrayContaining([`${id} Сабантой`, `${elsewhere} Қымыз`]))
    expect(named(await xml(inGermany), 'channel').map(({ attributes }) => attributes.id)).not.toContain(id)
    const page = async (headers: Who) => (await hub.inject({ url: '/guide?day=2090-11-20', headers })).body
    // 0 is midnight of Almaty.
    expect(await page({})).toMatch(/<time datetime="[^"]+">00:00<\/time> <span lang="kk">Сабантой/)
    expect(await page(inGermany)).not.toContain('Сабантой')
    expect((await hub.inject({ url: '/guide?day=2090-02-31' })).statusCode).toBe(200)
  })
})
