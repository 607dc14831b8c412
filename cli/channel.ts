import { randomUUID } from 'node:crypto'
import { Check } from 'typebox/value'
import {
  type ChannelIngest,
  ChannelInputKind,
  ChannelKind,
  type ChannelView,
  channelInputKinds,
  type NewChannel,
} from '#catalog/contract/channel.ts'
import { streams } from '#catalog/contract/routes.ts'
import { RegionCode, Territory } from '#catalog/contract/title.ts'
import { toldTo } from '#catalog/contract/told.ts'
import { CommandError } from '#platform/errors.ts'
import { briefly, callHub, type Hub, HubProblem, patiently } from './api-client.ts'
import { importGuide } from './channel-guide.ts'
import { parseOptions } from './command.ts'
import { exportFile } from './exchange.ts'
import { hubOf } from './upload.ts'

export const summary = 'live TV and radio channels: makes, starts, stops and lists them'
export const usage = `
Usage: ./nar channel add --title TEXT [--kind tv|radio] [--input KIND[=ADDRESS]]… [--territory KZ|WORLD|CC,CC]
                         [--region KZ-XX] [--language TAG]… [--dvr SECONDS] [--ladder] [--start] [--json]
       ./nar channel list [--all] [--json]
       ./nar channel start|stop CHANNEL… [--json]
       ./nar channel key CHANNEL [--renew] [--json]
       ./nar channel guide CHANNEL [--json|--xml|--ics] [--to FILE]
       ./nar channel guide CHANNEL --import FILE [--dry-run] [--json]

add makes a channel and prints what a sender is set up with. list shows your channels, with --all those of everybody that you
may see. key prints the stream key again; with --renew there is a new one, and the old one is good no longer.

  --input KIND       one or two, the second is used while the first is gone (rtmp):
                     ${channelInputKinds.slice(0, 5).join(', ')}: sent to the hub
                     ${channelInputKinds.slice(5, 9).join(', ')}: =ADDRESS, fetched by the hub
                     titles: =ID,ID,… titles of your own, one after the other
  --territory LIST   where you may show it live: ISO 3166-1 countries, or WORLD. Without it nobody else sees it
  --ladder           always encode it, in several rungs; otherwise it is passed on as it comes where browsers play that
  --dvr SECONDS      how far back viewers may go (7200)
  --start            put it on air at once
  --import FILE      XMLTV; its rows are made or changed by their start, all of them or none
  --xml, --ics       the guide of the next 7 days as XMLTV or iCalendar

Reads NAR_URL (http://127.0.0.1:8080 if not set) and NAR_TOKEN.`

const options = {
  title: { type: 'string' },
  kind: { type: 'string' },
  input: { type: 'string', multiple: true },
  territory: { type: 'string' },
  region: { type: 'string' },
  language: { type: 'string', multiple: true },
  dvr: { type: 'string' },
  ladder: { type: 'boolean' },
  start: { type: 'boolean' },
  all: { type: 'boolean' },
  renew: { type: 'boolean' },
  xml: { type: 'boolean' },
  ics: { type: 'boolean' },
  to: { type: 'string' },
  import: { type: 'string' },
  'dry-run': { type: 'boolean' },
  json: { type: 'boolean' },
} as const

const parse = (args: string[]) => parseOptions({ args, options, allowPositionals: true })
type Values = ReturnType<typeof parse>['values']

/** @throws CommandError: exit code 2 for wrong usage, 1 when the hub refuses */
export async function run(args: string[]): Promise<number> {
  const { values, positionals } = parse(args)
  const [action, ...rest] = positionals
  const hub = hubOf(process.env)
  const only = (): string => {
    const [id, ...others] = rest
    if (!id || others.length > 0) throw new CommandError('one channel is needed (./nar channel --help)', 2)
    return id
  }
  if (action === 'add' && rest.length === 0) await add(hub, values)
  else if (action === 'list' && rest.length === 0) await list(hub, values)
  else if ((action === 'start' || action === 'stop') && rest.length > 0)
    return switchAll(hub, rest, action === 'start', values)
  else if (action === 'key') await key(hub, only(), values)
  else if (action === 'guide') return guide(hub, only(), values)
  else throw new CommandError('add, list, start, stop, key or guide is needed (./nar channel --help)', 2)
  return 0
}

const ask = <T>(hub: Hub, question: () => Promise<T>): Promise<T> =>
  patiently(hub, briefly, question).catch((error: unknown) => {
    throw error instanceof HubProblem ? new CommandError(error.message) : error
  })

async function add(hub: Hub, values: Values): Promise<void> {
  const body = newChannel(values)
  const made = await ask(hub, () => callHub(hub, 'createChannel', { body, key: randomUUID() }))
  const params = { id: made.id }
  const channel = values.start
    ? await ask(hub, () => callHub(hub, 'patchChannel', { params, body: { started: true } }))
    : made
  const ingest = await ask(hub, () => callHub(hub, 'channelIngest', { params }))
  if (values.json)
    print(JSON.stringify({ event: 'created', channelId: made.id, state: channel.state, ...ingest }))
  else print(`${lineOf(channel)}\n${ingestLines(ingest).join('\n')}`)
}

/** @throws CommandError (exit code 2) */
function newChannel(values: Values): NewChannel {
  const { title, kind = 'tv', input = ['rtmp'], territory, region, language, dvr, ladder } = values
  if (!title) throw new CommandError('--title is missing', 2)
  if (!Check(ChannelKind, kind)) throw new CommandError('--kind must be tv or radio', 2)
  if (region !== undefined && !Check(RegionCode, region))
    throw new CommandError('--region must be a region of Kazakhstan, such as KZ-75', 2)
  if (dvr !== undefined && !/^\d{1,7}$/.test(dvr)) throw new CommandError('--dvr must be seconds', 2)
  const territories = territory?.split(',').map((one) => one.trim().toUpperCase())
  if (territories?.some((one) => !Check(Territory, one)))
    throw new CommandError('--territory must be WORLD or countries such as KZ,KG', 2)
  return {
    ...{ kind, texts: { kk: { title } }, inputs: input.map(inputOf) },
    ...(region === undefined ? {} : { region }),
    ...(language === undefined ? {} : { languages: language }),
    ...(dvr === undefined ? {} : { dvrSeconds: Number(dvr) }),
    ...(ladder ? { encoding: 'ladder' as const } : {}),
    ...(territories ? { licence: { licensor: title, territories, uses: ['live', 'stream'] } } : {}),
  }
}

/** `KIND` or `KIND=ADDRESS`. @throws CommandError (exit code 2) */
function inputOf(text: string): NewChannel['inputs'][number] {
  const [kind = '', ...after] = text.split('=')
  const address = after.join('=')
  if (!Check(ChannelInputKind, kind))
    throw new CommandError(`--input must be one of ${channelInputKinds.join(', ')}`, 2)
  if (kind === 'titles') return { kind, titleIds: address.split(',').filter((id) => id !== '') }
  return address === '' ? { kind } : { kind, address }
}

async function list(hub: Hub, { all, json }: Values): Promise<void> {
  const query = all ? {} : { scope: 'mine' as const }
  const { channels } = await ask(hub, () => callHub(hub, 'listChannels', { query }))
  if (json) for (const channel of channels) print(JSON.stringify(channel))
  else if (channels.length === 0) print(all ? 'there are no channels' : 'you have no channels')
  else print(channels.map(lineOf).join('\n'))
}

async function switchAll(hub: Hub, ids: string[], started: boolean, { json }: Values): Promise<number> {
  let failed = 0
  for (const id of ids)
    try {
      const input = { params: { id }, body: { started } }
      const channel = await patiently(hub, briefly, () => callHub(hub, 'patchChannel', input))
      print(json ? JSON.stringify(channel) : lineOf(channel))
    } catch (error) {
      if (!(error instanceof HubProblem)) throw error
      process.stderr.write(`${id}: ${error.message}\n`)
      failed += 1
    }
  return failed > 0 ? 1 : 0
}

async function key(hub: Hub, id: string, { renew, json }: Values): Promise<void> {
  const params = { id }
  const ingest = await ask(hub, () =>
    renew
      ? callHub(hub, 'renewChannelKey', { params, key: randomUUID() })
      : callHub(hub, 'channelIngest', { params }),
  )
  print(json ? JSON.stringify(ingest) : ingestLines(ingest).join('\n'))
}

async function guide(hub: Hub, id: string, values: Values): Promise<number> {
  if (values.import !== undefined)
    return importGuide(hub, id, {
      path: values.import,
      dryRun: values['dry-run'] ?? false,
      json: values.json ?? false,
    })
  const file = values.xml ? streams.guideXml : values.ics ? streams.guideIcs : null
  if (file !== null) {
    const until = encodeURIComponent(new Date(Date.now() + 7 * 86_400_000).toISOString())
    await exportFile(hub, `${file.replace(':id', encodeURIComponent(id))}?until=${until}`, values.to)
    return 0
  }
  const { programmes } = await ask(hub, () => callHub(hub, 'guide', { params: { id }, query: {} }))
  for (const one of programmes)
    print(values.json ? JSON.stringify(one) : `${one.starts}  ${one.ends}  ${nameOf(one.texts)}`)
  return 0
}

const print = (line: string) => process.stdout.write(`${line}\n`)
const nameOf = (texts: ChannelView['texts']) => toldTo(texts, 'kk')?.told.title ?? ''

const lineOf = ({ id, kind, state, texts, now }: ChannelView): string =>
  [id, kind.padEnd(5), state.padEnd(7), nameOf(texts), ...(now ? [`· ${nameOf(now.texts)}`] : [])].join('  ')

const ingestLines = ({ streamKey, passphrase, inputs }: ChannelIngest): string[] => [
  ...inputs.map(
    ({ kind, address }) => `${kind.padEnd(13)}  ${address ?? 'fetched by the hub, or not listened for'}`,
  ),
  `${'stream key'.padEnd(13)}  ${streamKey}`,
  `${'passphrase'.padEnd(13)}  ${passphrase}`,
]
