import { type ChildProcess, spawn } from 'node:child_process'
import type { ChannelIngest, ChannelView } from '#catalog/contract/channel.ts'
import { until } from '#tests/support/processes.ts'
import { call } from '#tests/support/running-hub.ts'
import { inNamespace } from './network.ts'
import type { LabHub } from './nodes.ts'

/** A television channel on air: bars and a tone by RTMP, sent from where the hub is, and copied. */
export async function goOnAir(hub: LabHub): Promise<{ id: string; sender: ChildProcess }> {
  const licence = { licensor: 'Station', territories: ['WORLD'], uses: ['live', 'stream'] }
  const { body } = await called<ChannelView>(hub, 'POST', '/channels', {
    ...{
      kind: 'tv',
      texts: { kk: { title: 'Маңғыстау ТВ' } },
      languages: ['kk'],
      inputs: [{ kind: 'rtmp' }],
      licence,
    },
  })
  await called(hub, 'PATCH', `/channels/${body.id}`, { started: true })
  const { streamKey } = (await called<ChannelIngest>(hub, 'GET', `/channels/${body.id}/ingest`)).body
  const sender = send(streamKey)
  await until('the channel on air', 90, async () => {
    const playback = await call<{ master: string }>(hub, null, 'POST', `/channels/${body.id}/playback`)
    const master = await fetch(new URL(playback.body.master, hub.url))
    return master.ok && (await master.text()).includes('RESOLUTION')
  })
  return { id: body.id, sender }
}

async function called<T>(hub: LabHub, method: string, path: string, body?: unknown) {
  const answer = await call<T>(hub, hub.token, method, path, body)
  if (answer.status >= 300)
    throw new Error(`${method} ${path}: ${answer.status} ${JSON.stringify(answer.body)}`)
  return answer
}

/** A sender that is begun again whenever it ends, as encoders do: the first try may be before anybody listens. */
function send(key: string): ChildProcess {
  const encoder =
    '-c:v libx264 -preset ultrafast -tune zerolatency -pix_fmt yuv420p -g 50 -keyint_min 50 -sc_threshold 0'
  const source = '-re -f lavfi -i testsrc2=s=320x180:r=25 -re -f lavfi -i sine=f=440:r=48000'
  const ffmpeg = `ffmpeg -nostdin -v quiet ${source} ${encoder} -c:a aac -ac 2 -f flv rtmp://127.0.0.1:1935/live/${key}`
  const [command = '', ...args] = inNamespace('origin', [
    'sh',
    '-c',
    `while :; do ${ffmpeg}; sleep 0.5; done`,
  ])
  return spawn(command, args, { stdio: 'ignore', detached: true })
}
