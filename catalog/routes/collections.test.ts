import { Check } from 'typebox/value'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { routes } from '#catalog/contract/routes.ts'
import { inGermany, namesOf, nobody, openCatalog } from '#tests/support/catalog-client.ts'
import { bearer } from '#tests/support/servers.ts'

const { servers, api, who, close } = await openCatalog()
afterAll(close)
beforeEach(async () => {
  for (const table of ['collection', 'title'] as const) await servers.db.deleteFrom(table).execute()
})

const texts = (title: string) => ({ kk: { title } })

describe('a list of the editors', () => {
  async function newList(titleIds: string[], more: object = {}): Promise<string> {
    const body = { texts: texts('Көктем'), titleIds, ...more }
    const made = await api.call('POST', '/collections', who.moderator, body)
    expect(made.statusCode, made.body).toBe(201)
    return made.json().id
  }

  it('has an address of its own, and says in what role it was put together and when', async () => {
    const { id: film } = await api.watchable(who.owner, 'Кино')
    const { id: draft } = await api.draft(who.owner, 'Жоба')
    const id = await newList([draft, film])
    const seen = await api.get(`/collections/${id}`)
    expect(Check(routes.collection.answer, seen)).toBe(true)
    expect(seen).toMatchObject({ texts: texts('Көктем'), changedBy: 'moderator', published: true })
    expect([seen.titleIds, seen.typed, namesOf(seen)]).toEqual([[], null, ['Кино']])
    expect(JSON.stringify(seen)).not.toContain('Moderator')
    const latin = await api.get(`/collections/${id}?script=latin`, who.moderator)
    expect([latin.texts, latin.typed, latin.titleIds]).toEqual([
      ...[texts('Köktem'), texts('Көктем'), [draft, film]],
    ])
    const admin = await bearer(servers, 'Boss', 'admin')
    const changed = await api.call('PATCH', `/collections/${id}`, admin, { texts: texts('Жаз') })
    expect(changed.json()).toMatchObject({ changedBy: 'admin' })
    const moved = await api.call('PATCH', `/collections/${id}`, who.moderator, { position: 7 })
    expect(moved.json()).toMatchObject({
      ...{ changedBy: 'admin', changedAt: changed.json().changedAt, position: 7 },
    })
    expect(await api.statusOf('PATCH', `/collections/${id}`, who.moderator, {})).toBe(200)
  })

  it('is nobody’s but editors’ until it is published, and where it has nothing to show', async () => {
    const { id: film } = await api.watchable(who.owner, 'Кино')
    const id = await newList([film], { published: false })
    const path = `/collections/${id}`
    for (const someone of [nobody, who.owner, who.other])
      expect(await api.statusOf('GET', path, someone)).toBe(404)
    expect((await api.get('/collections')).collections).toEqual([])
    expect(await api.get(path, who.moderator)).toMatchObject({ published: false })
    expect((await api.get('/collections', who.moderator)).collections).toHaveLength(1)
    expect(await api.statusOf('PATCH', path, who.moderator, { published: true })).toBe(200)
    expect(namesOf(await api.get(path))).toEqual(['Кино'])
    expect(await api.statusOf('GET', path, inGermany)).toBe(404)
    const trail = await api.get(`/audit?subject=${id}`, await bearer(servers, 'Boss', 'admin'))
    expect(trail.entries.map(({ act, details }: { act: string; details: object }) => [act, details])).toEqual(
      [
        ['collection.patch', { published: true }],
        ['collection.create', {}],
      ],
    )
    expect(await api.statusOf('PATCH', path, who.moderator, { published: false })).toBe(200)
    expect(await api.statusOf('GET', path, nobody)).toBe(404)
  })
})
