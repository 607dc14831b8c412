import type { TestServers } from './servers.ts'

type Make = (path: string, payload: object) => Promise<{ id: string } | null>

/** A channel with a guide, licences and something that was on air. */
export async function seedChannel(servers: TestServers, word: string, make: Make): Promise<void> {
  const texts = { kk: { title: `${word} arna`, description: word } }
  const licence = { licensor: word, territories: ['KZ'], uses: ['live'] }
  const channel = { kind: 'radio', texts, inputs: [{ kind: 'icecast-push' }], licence }
  const id = (await make('/channels', channel))?.id ?? ''
  const slot = { starts: '2026-11-23T10:00:00Z', ends: '2026-11-23T11:00:00Z', texts }
  const programme = await make(`/channels/${id}/programmes`, slot)
  await make(`/channels/${id}/programmes/${programme?.id}/licences`, licence)
  await servers.storage.put(`live/${id}/run/a128/init.mp4`, Buffer.from(word))
}
