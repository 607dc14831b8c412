import { afterAll, beforeAll, expect, test } from 'vitest'
import { narCommand } from '#tests/support/nar.ts'
import { type RunningHub, startHub } from '#tests/support/running-hub.ts'

let hub: RunningHub
beforeAll(async () => {
  hub = await startHub({ workers: 2 })
})
afterAll(() => hub?.remove())

test('nar demo fills an empty hub, without a token, and anybody can watch; a second time it declines', async () => {
  const count = 2
  const made = await narCommand(['demo', '--count', String(count), '--data', hub.data], {})
  expect(made).toMatchObject({ code: 0, lines: [expect.stringContaining(`${count} demo titles are there`)] })

  const page = await (await fetch(`${hub.url}/api/v1/titles`)).json()
  expect(page.titles).toHaveLength(count)
  for (const title of page.titles) {
    expect(title).toMatchObject({ demo: true, owner: { name: 'Nar demo' } })
    expect(['watchable', 'complete']).toContain(title.state)
    const playback = await fetch(`${hub.url}/api/v1/titles/${title.id}/playback`, { method: 'POST' })
    const { master } = await playback.json()
    expect(await (await fetch(new URL(master, hub.url))).text()).toMatch(/^#EXTM3U/)
  }

  const again = await narCommand(['demo', '--data', hub.data], {})
  expect(again).toMatchObject({
    code: 1,
    err: expect.stringContaining('the catalogue is not empty; --force'),
  })
})
