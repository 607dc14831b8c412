import type { ChannelSettings, ChannelView, Programme } from '#catalog/contract/channel.ts'
import type { RouteEntry } from './entry.ts'
import * as sample from './samples.ts'

const { ids } = sample

const texts = { kk: { title: 'Жетісу', description: 'Облыстық арна.' }, ru: { title: 'Жетысу' } }
export const programme: Programme = {
  ...{ id: ids.programme, channelId: ids.channel, texts: { kk: { title: 'Кешкі жаңалықтар' } } },
  ...{ starts: '2026-11-23T15:00:00.000Z', ends: '2026-11-23T15:40:00.000Z', language: 'kk' },
  ...{ origin: 'domestic', ageMark: null, record: true, ownLicences: false, titleId: null },
}
export const licence = { ...sample.licence, uses: ['live' as const, 'stream' as const] }
export const newLicence = { ...sample.newLicence, uses: ['live' as const, 'stream' as const] }
const channel: ChannelView = {
  ...{ id: ids.channel, owner: sample.owner, kind: 'tv', texts, region: 'KZ-33', languages: ['kk'] },
  ...{ ageMark: 6, state: 'on-air', dvrSeconds: 7200, keptFrom: null, song: null },
  ...{ now: programme, next: null },
  ...{ renditions: [{ name: 'v720', height: 720, averageBandwidth: 2_400_000 }], licences: [] },
}
const mine: ChannelView = { ...channel, licences: [licence] }
const settings: ChannelSettings = {
  ...{ kind: 'tv', texts, region: 'KZ-33', languages: ['kk'], ageMark: 6, inputs: [{ kind: 'rtmp' }] },
  ...{ encoding: 'copy', dvrSeconds: 7200, started: true },
}
const ingest = {
  ...{ streamKey: 'Zb0X9vT2mP7sLd4KfJhAq3Rw', passphrase: 'c1mN8yQe5uVtB6xGi2Lo9HdS' },
  inputs: [{ kind: 'rtmp' as const, address: 'rtmp://nar.kz:1935/live' }],
}
const restriction = { ...sample.restriction, titleId: null, channelId: ids.channel }
export const told = ['not-found', 'not-in-territory', 'not-yet', 'no-longer', 'restricted'] as const

/** Live television and radio. */
export const channelEntries = {
  listChannels: {
    caller: 'anyone',
    description:
      'Those that are started and that this viewer may see, where they are. `now` and `next` are of the guide.',
    query: { kind: 'tv', region: 'KZ-33' },
    answer: { channels: [channel] },
  } satisfies RouteEntry<'listChannels'>,
  createChannel: {
    caller: 'signed-in',
    description:
      'Nobody but you sees it before it is started (`PATCH` with `started`) and licensed for `live`. The key to send with is at `GET /channels/{id}/ingest`.',
    body: {
      ...{ kind: 'tv', texts, region: 'KZ-33', languages: ['kk'], ageMark: 6 },
      ...{ inputs: [{ kind: 'rtmp' }], dvrSeconds: 7200, licence: newLicence },
    },
    answer: { ...mine, state: 'stopped', now: null, renditions: [] },
  } satisfies RouteEntry<'createChannel'>,
  channel: {
    caller: 'anyone',
    description:
      'Also while what is on air may not be seen by this viewer: `POST /channels/{id}/playback` says why, and until when.',
    problems: told,
    answer: channel,
  } satisfies RouteEntry<'channel'>,
  channelSettings: {
    caller: 'signed-in',
    description:
      'Without keys and passphrases. Its ETag may stand in `If-Match` of `PATCH /channels/{id}`: that of the channel changes with every song.',
    problems: ['not-found'],
    answer: settings,
  } satisfies RouteEntry<'channelSettings'>,
  patchChannel: {
    caller: 'signed-in',
    description:
      'What is not named stays as it is. An input that names no passphrase keeps the one it has. `If-Match` takes the ETag of `GET /channels/{id}/settings`.',
    problems: ['not-found'],
    body: { started: true },
    answer: mine,
  } satisfies RouteEntry<'patchChannel'>,
  deleteChannel: {
    caller: 'signed-in',
    description: 'Titles that were recorded of it stay.',
    problems: ['not-found'],
    answer: null,
  } satisfies RouteEntry<'deleteChannel'>,
  channelIngest: {
    caller: 'signed-in',
    description:
      'Server and stream key of OBS, password of an Icecast source, passphrase of SRT. Whoever has them is on air: keep them to yourself.',
    problems: ['not-found'],
    answer: ingest,
  } satisfies RouteEntry<'channelIngest'>,
  renewChannelKey: {
    caller: 'signed-in',
    description: 'A sender that is connected with the old ones is cut off within seconds.',
    problems: ['not-found'],
    answer: ingest,
  } satisfies RouteEntry<'renewChannelKey'>,
  addChannelLicence: {
    caller: 'signed-in',
    description: 'With `live` among its uses it lets viewers watch; `stream` holds for what is recorded.',
    problems: ['not-found', 'licence-overlaps'],
    body: newLicence,
    answer: licence,
  } satisfies RouteEntry<'addChannelLicence'>,
  revokeChannelLicence: {
    caller: 'signed-in',
    description: 'Whoever is watching by it alone sees no more within a minute.',
    problems: ['not-found', 'conflict'],
    answer: null,
  } satisfies RouteEntry<'revokeChannelLicence'>,
  livePlayback: {
    caller: 'anyone',
    description:
      'Without a body: what is on air now. With `from`, from that moment on; with `until`, too, what was on air between them. What may not be seen ends it: `until` of the answer, or `expiresAt`, when to ask anew. Where nothing may be seen, `details` name the `programme` and from when on there is something again (`resumes`).',
    problems: [...told, 'age-unconfirmed', 'time-shift-over'],
    body: { from: '2026-11-23T15:00:00.000Z' },
    answer: {
      master: `/p/1795452000/q3Zb0X9vT2mP7sLd4KfJhAq3Zb0X9vT2mP7sLd4KfJh/${ids.channel}.1795446000000/live/master.m3u8`,
      ...{ expiresAt: '2026-11-23T16:40:00.000Z', epoch: 1_795_000_000_000 },
      pathways: [{ id: 'hub', baseUrl: 'https://nar.kz', domestic: true }],
      ...{ from: '2026-11-23T15:00:00.000Z', until: null },
      view: 'Zm9vYmFyYmF6cXV4Zm9vYmFyYmF6cXV4Zm9vYmFyYmF6cXV4',
    },
  } satisfies RouteEntry<'livePlayback'>,
  restrictChannel: {
    caller: 'editor',
    description:
      'As a title is closed: nothing of the channel is shown in `territories` from `from` on, whatever its licences say, and whoever is watching or listening stops within a minute. What was recorded of it stays as it is.',
    problems: ['not-found'],
    body: {
      ...{ authority: 'Алматы қаласының соты', decision: '2-1234/2026', decidedOn: '2026-11-02' },
      ...{ reason: 'court', territories: ['KZ'], from: '2026-11-03T00:00:00+05:00' },
    },
    answer: restriction,
  } satisfies RouteEntry<'restrictChannel'>,
  listChannelRestrictions: {
    caller: 'signed-in',
    description: 'For the owner of the channel and for moderators.',
    problems: ['not-found'],
    answer: { restrictions: [restriction] },
  } satisfies RouteEntry<'listChannelRestrictions'>,
}

/** What was on air, as titles. */
export const recordingEntries = {
  cutChannel: {
    caller: 'signed-in',
    description:
      'It can be watched a moment later, under the licences it was on air under. What was not on air between the two moments is left out; `recording` says how much.',
    problems: ['not-found', 'nothing-on-air'],
    body: {
      ...{ from: programme.starts, until: programme.ends, texts: programme.texts },
      ...{ language: 'kk', seriesId: ids.series },
    },
    answer: { ...sample.title, recording: { channelId: ids.channel, missing: 0, lead: 0.8 } },
  } satisfies RouteEntry<'cutChannel'>,
}
