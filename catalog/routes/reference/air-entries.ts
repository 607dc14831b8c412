import type { ChannelFigures, ChannelHealth } from '#catalog/contract/channel-health.ts'
import type { RouteEntry, StreamEntry } from './entry.ts'
import { ids } from './samples.ts'

const health: ChannelHealth = {
  ...{ at: '2026-11-23T05:00:00.000Z', state: 'on-air', source: 'main', since: '2026-11-23T01:00:00.000Z' },
  stream: {
    ...{ inbound: 2_612_000, usual: 2_600_000, pictureRate: 24.8, promisedRate: 25, lostSeconds: 0.2 },
    ...{ dropped: 5, gaps: 0, droppedInAll: 31, gapsInAll: 1, gapSecondsInAll: 7.4, late: 2 },
    black: { is: false, since: '2026-11-23T01:00:05.000Z' },
    silent: { is: true, since: '2026-11-23T04:59:20.000Z' },
    way: 'copy',
  },
  watching: 1240,
  alarms: [{ id: ids.alarm, kind: 'silence', began: '2026-11-23T04:59:20.000Z', ended: null }],
}
const figures: ChannelFigures = {
  ...{ from: '2026-11-23', until: '2026-11-23', timeZone: 'Asia/Almaty', watching: 1240 },
  hours: [
    {
      ...{ hour: '2026-11-23T04:00:00.000Z', starts: 310, domesticSeconds: 3_901_000.5 },
      ...{ externalSeconds: 212_000, most: 1302 },
    },
  ],
}

/** How channels on air are doing, and how many watch them. */
export const airEntries = {
  channelHealth: {
    caller: 'signed-in',
    description:
      'Of a channel of yours. Silence and black are looked for every 30 seconds, every 10 once there is any. Alarms are told to webhooks (`channel.alarm`), and by mail, too.',
    problems: ['not-found'],
    answer: health,
  } satisfies RouteEntry<'channelHealth'>,
  channelFigures: {
    caller: 'signed-in',
    description:
      'Of a channel of yours. Players tell of themselves once a minute, and plain mounts are counted by the hub; seconds belong to the hour they are told in. Owner and moderators are not counted, nor who asks not to be. `most` is of looks a minute apart.',
    query: { days: 1, until: '2026-11-23' },
    problems: ['not-found'],
    answer: figures,
  } satisfies RouteEntry<'channelFigures'>,
}

export const airStreams: Readonly<Record<string, StreamEntry>> = {
  channelFiguresCsv: {
    caller: 'signed-in',
    description: 'Of a channel of yours; a line for each hour in which there was anybody, 400 days back.',
    problems: ['not-found'],
    answer: {
      types: ['text/csv'],
      description: 'one hour a line',
      example:
        'hour,starts,domestic_seconds,external_seconds,most\n2026-11-23T04:00:00.000Z,310,3901000.5,212000.0,1302\n',
    },
  },
}
