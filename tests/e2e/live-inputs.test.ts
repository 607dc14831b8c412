import { type ChildProcess, spawn } from 'node:child_process'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { NewChannel } from '#catalog/contract/channel.ts'
import { channelPurpose } from '#catalog/store/channel-secrets.ts'
import { channelSecrets, createChannel, patchChannel } from '#catalog/store/channels.ts'
import { openSecrets } from '#cdn-config/tokens.ts'
import { ingestAddresses } from '#cli/ingest-addresses.ts'
import { type Config, loadConfig, variableName } from '#platform/config.ts'
import { sealingFor } from '#platform/sealed.ts'
import { freePort } from '#tests/support/free-port.ts'
import { type NarRun, startNar } from '#tests/support/nar.ts'
import { startTestServers, type TestServers } from '#tests/support/servers.ts'

/** A live process, and encoders that know no more than their owners are told: address, key and passphrase. */
let servers: TestServers
let live: NarRun
let config: Config
const senders: ChildProcess[] = []

beforeAll(async () => {
  servers = await startTestServers()
  const settings: Partial<Record<keyof Config, string>> = {
    ...{ data: servers.data, databaseUrl: servers.databaseUrl, redisUrl: servers.redisUrl },
    ...{ rtmpPort: String(await freePort()), icecastPort: '0', livePorts: '23000-23999' },
  }
  const env = Object.fromEntries(
    Object.entries(settings).map(([field, value]) => [variableName(field), value]),
  )
  config = loadConfig(env)
  live = startNar(['live'], env)
})
afterAll(async () => {
  for (const sender of senders) sender.kill('SIGKILL')
  live.process.kill('SIGTERM')
  await live.ended
  await servers.close()
})

const sealing = async () => sealingFor(await openSecrets(servers.data), channelPurpose)

/** A started channel, and what its owner is told. */
async function channel(ownerId: string, inputs: NewChannel['inputs']) {
  const { db } = servers
  const made: NewChannel = { kind: 'tv', texts: { kk: { title: 'Арна' } }, inputs }
  const id = await createChannel(db, ownerId, made, { now: new Date(), ...(await sealing()) })
  await patchChannel(db, id, { started: true }, await sealing())
  const address = await ingestAddresses(db, config)(id, inputs[0]?.kind ?? 'rtmp', 0)
  return { id, address, ...(await channelSecrets(db, id, await sealing())) }
}

const sent = ['-f', 'lavfi', '-i', 'testsrc2=size=160x90:rate=25', '-c:v', 'libx264', '-preset', 'ultrafast']

/** Encoders come again by themselves. */
function send(...to: string[]): void {
  const args = ['-nostdin', '-v', 'quiet', '-re', ...sent, '-g', '25', '-pix_fmt', 'yuv420p', ...to]
  const child = spawn('ffmpeg', args, { stdio: 'ignore' })
  senders.push(child)
  child.once('exit', (code) => {
    if (code !== null) setTimeout(() => send(...to), 200)
  })
}

it('encoders reach their channels by what the owner is told', async () => {
  const { db } = servers
  const owner = { id: 'owner0000001', name: 'Арна' }
  await db.insertInto('owner').values(owner).execute()
  const rtmp = await channel(owner.id, [{ kind: 'rtmp' }])
  const srt = await channel(owner.id, [{ kind: 'srt' }])
  const ts = await channel(owner.id, [{ kind: 'ts-tcp' }])
  send('-f', 'flv', `${rtmp.address}/${rtmp.key}`)
  send('-f', 'mpegts', `${srt.address}?pkt_size=1316&passphrase=${srt.passphrase}`)
  send('-f', 'mpegts', `${ts.address}`)
  const onAir = async () => {
    const rows = await db.selectFrom('live_run').select(['channel_id', 'source']).distinct().execute()
    return rows.filter(({ source }) => source === 'main').map(({ channel_id }) => channel_id)
  }
  await expect
    .poll(onAir, { timeout: 60_000, interval: 200 })
    .toEqual(expect.arrayContaining([rtmp.id, srt.id, ts.id]))
})
