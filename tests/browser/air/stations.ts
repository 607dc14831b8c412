import type { Browser } from 'playwright-core'
import { expect } from 'vitest'
import type { ChannelIngest, ChannelView, Programme } from '#catalog/contract/channel.ts'
import { openBrowser } from '#tests/support/browser.ts'
import { freePorts } from '#tests/support/free-port.ts'
import { type KeptSender, keepSending } from '#tests/support/live-processes.ts'
import { until } from '#tests/support/processes.ts'
import { call, type RunningHub, startHub } from '#tests/support/running-hub.ts'

/** A hub with a channel of television and a radio station on air, each by a real sender. */
export type Stations = {
  hub: RunningHub
  browser: Browser
  tv: string
  radio: string
  tokens: { owner: string; moderator: string }
  /** Picture and sound of the channel, and the sound of the station. */
  picture: KeptSender
  sound: KeptSender
  /** What the station says that it plays. */
  sing(song: string): Promise<void>
  send<T>(method: string, path: string, body?: unknown, by?: string): Promise<T>
  close(): Promise<void>
}

/** Bars above the picture are the moment at which it was drawn, in tenths of a second modulo 2^16: the lowest bit is on the left. */
export const drawnClock = { bits: 16, rows: 40 }
const bit = `floor(time(0)*10/pow(2,floor(X*${drawnClock.bits}/W)))`
const planes = [
  `lum='if(lt(Y,${drawnClock.rows}),16+219*mod(${bit},2),lum(X,Y))'`,
  ...['cb', 'cr'].map((plane) => `${plane}='if(lt(Y,${drawnClock.rows / 2}),128,${plane}(X,Y))'`),
]

/** As much as 256 kbit/s carry. */
const pictureOf = (address: string) => [
  ...['-re', '-f', 'lavfi', '-i', `testsrc2=size=426x240:rate=12,format=yuv420p,geq=${planes.join(':')}`],
  ...['-re', '-f', 'lavfi'],
  ...['-i', 'sine=f=330:r=48000', '-c:v', 'libx264', '-preset', 'ultrafast', '-tune', 'zerolatency'],
  ...['-pix_fmt', 'yuv420p', '-g', '24', '-keyint_min', '24', '-sc_threshold', '0', '-b:v', '90k'],
  ...['-maxrate', '90k', '-bufsize', '90k', '-c:a', 'aac', '-ac', '2', '-b:a', '48k', '-f', 'flv', address],
]

const soundOf = (address: string) => [
  ...['-re', '-f', 'lavfi', '-i', 'anoisesrc=a=0.05:r=44100', '-c:a', 'aac', '-b:a', '64k', '-f', 'adts'],
  ...['-content_type', 'audio/aac', address],
]

const licence = { licensor: 'Есіл медиа', territories: ['WORLD'], uses: ['live', 'stream'] }

const channels = {
  tv: {
    ...{ kind: 'tv', texts: { kk: { title: 'Есіл ТВ', description: 'Солтүстіктің арнасы.' } } },
    ...{ region: 'KZ-59', languages: ['kk'], inputs: [{ kind: 'rtmp' }], dvrSeconds: 7200, licence },
  },
  radio: {
    ...{ kind: 'radio', texts: { kk: { title: 'Сыр толқыны', description: 'Аралдан Жаңақорғанға дейін' } } },
    ...{ region: 'KZ-43', languages: ['kk'], inputs: [{ kind: 'icecast-push' }], dvrSeconds: 7200, licence },
  },
}

/** A programme by the moments (ms since 1970) at which it begins and ends. */
export const slot = (from: number, until: number, name: string, more: Partial<Programme> = {}) => ({
  ...{ starts: new Date(from).toISOString(), ends: new Date(until).toISOString() },
  ...{ texts: { kk: { title: name } }, language: 'kk', origin: 'domestic', ...more },
})

export async function openStations(): Promise<Stations> {
  const [rtmpPort = 0, icecastPort = 0] = await freePorts(2)
  const hub = await startHub({
    workers: 1,
    env: {
      ...{ NAR_RTMP_PORT: String(rtmpPort), NAR_ICECAST_PORT: String(icecastPort) },
      ...{ NAR_TRUSTED_PROXIES: '127.0.0.1', NAR_TRAFFIC_PRICE: 'KZT 8 30' },
    },
  })
  const tokens = {
    owner: await hub.token('owner', 'Есіл медиа'),
    moderator: await hub.token('moderator', 'Desk'),
  }
  const send = async <T>(method: string, path: string, body?: unknown, by = tokens.owner): Promise<T> => {
    const answer = await call<T>(hub, by, method, path, body)
    expect(answer.status, `${method} ${path} ${JSON.stringify(answer.body)}`).toBeLessThan(300)
    return answer.body
  }
  const open = async (kind: 'tv' | 'radio') => {
    const { id } = await send<ChannelView>('POST', '/channels', channels[kind])
    await send('PATCH', `/channels/${id}`, { started: true })
    return { id, ...(await send<ChannelIngest>('GET', `/channels/${id}/ingest`)) }
  }
  const [tv, radio] = [await open('tv'), await open('radio')]
  const picture = keepSending(pictureOf(`${tv.inputs[0]?.address}/${tv.streamKey}`))
  const mount = `127.0.0.1:${icecastPort}`
  const sound = keepSending(soundOf(`icecast://source:${radio.streamKey}@${mount}/live.aac`))
  const onAir = async () =>
    (await send<{ channels: ChannelView[] }>('GET', '/channels?scope=mine')).channels.every(
      ({ state }) => state === 'on-air',
    )
  await until('both on air', 60, onAir)
  const authorization = `Basic ${Buffer.from(`source:${radio.streamKey}`).toString('base64')}`
  const browser = await openBrowser({ autoplay: true })
  return {
    ...{ hub, browser, tv: tv.id, radio: radio.id, tokens, picture, sound, send },
    sing: async (song) => {
      const query = `mode=updinfo&mount=/live.aac&charset=UTF-8&song=${encodeURIComponent(song)}`
      const headers = { authorization }
      expect((await fetch(`http://${mount}/admin/metadata?${query}`, { headers })).ok).toBe(true)
    },
    close: async () => {
      await Promise.all([picture.cut(), sound.cut(), browser.close()])
      await hub.remove()
    },
  }
}
