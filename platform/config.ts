import { availableParallelism } from 'node:os'
import { resolve } from 'node:path'
import Type, { type Static, type TSchema } from 'typebox'
import { Check, Errors } from 'typebox/value'
import { faultOf } from './config-faults.ts'
import { CommandError } from './errors.ts'
import { outboundPolicies, reaches } from './outbound-policy.ts'
import { variableName } from './setting-name.ts'

export { variableName }

/**
 * The one schema of all settings. A field `databaseUrl` is the environment variable `NAR_DATABASE_URL`.
 * `null` means not set. Units are in the names; lists are separated by commas.
 */
const text = (description: string, fallback: string) =>
  Type.String({ description, default: fallback, minLength: 1 })
const optional = (description: string, pattern?: string) =>
  Type.Union([Type.String({ minLength: 1, ...(pattern ? { pattern } : {}) }), Type.Null()], {
    description,
    default: null,
  })
const whole = (description: string, fallback: number, minimum: number, maximum: number) =>
  Type.Integer({ description, default: fallback, minimum, maximum })

export const ConfigSchema = Type.Object({
  port: whole('TCP port of the hub; 0 takes a free one', 8080, 0, 65535),
  host: text('address the hub listens on; 0.0.0.0 for every network', '127.0.0.1'),
  publicUrl: optional('how viewers reach the hub, e.g. https://nar.kz; unset: its own address', '^https?://'),
  data: text('data folder: database, queue and objects of the embedded parts', './data'),
  databaseUrl: optional('PostgreSQL to use instead of the embedded one, postgres://…', '^postgres(ql)?://'),
  redisUrl: optional(
    'Redis to use instead of the embedded one, redis://… or unix:/…',
    '^(rediss?://|unix:/)',
  ),
  s3Endpoint: optional(
    'S3 server to keep objects in instead of the data folder, http(s)://host:port',
    '^https?://[^/@?#\\s]+/?$',
  ),
  s3Bucket: optional('bucket of that server, which must be there', '^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$'),
  s3Region: text('region of that server', 'us-east-1'),
  s3AccessKey: optional('access key of that server', '^\\S+$'),
  s3SecretKey: optional('secret key of that server', '^\\S+$'),
  s3Addressing: Type.Union(
    (['path', 'host'] as const).map((a) => Type.Literal(a)),
    { description: 'path: endpoint/bucket/key; host: bucket.endpoint/key', default: 'path' },
  ),
  workers: whole('encoding processes, one job each at a time; unset: one for each core', 0, 0, 256),
  logLevel: Type.Union(
    (['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const).map((l) => Type.Literal(l)),
    { description: 'trace, debug, info, warn, error, fatal or silent', default: 'info' },
  ),
  trustedProxies: Type.Array(Type.String({ pattern: '^[0-9A-Fa-f.:]+(/[0-9]{1,3})?$' }), {
    description: 'proxies whose X-Forwarded-For is believed: addresses or prefixes (10.0.0.0/8)',
    default: [],
  }),
  localCountry: Type.String({
    description: 'ISO 3166-1 country of viewers on loopback and private addresses',
    default: 'KZ',
    pattern: '^[A-Z]{2}$',
  }),
  zonesFile: optional(
    'file of prefixes that you know better, one a line: 10.20.0.0/16 KZ domestic; they go before all others',
  ),
  countryDatabase: optional('country database (MMDB) to use instead of the one that comes with Nar'),
  maxUploadBytes: whole('largest upload in bytes', 200_000_000_000, 1, Number.MAX_SAFE_INTEGER),
  maxDurationHours: Type.Number({
    description: 'longest recording in hours',
    default: 24,
    exclusiveMinimum: 0,
    maximum: 1000,
  }),
  uploadExpiryHours: whole('hours an unfinished upload is kept after its last byte', 168, 1, 8760),
  requestsPerMinute: whole(
    'API requests a minute from one network (an IPv4 address, an IPv6 /64); 0: as many as come',
    3000,
    0,
    1_000_000,
  ),
  webhookAddresses: Type.Enum(outboundPolicies, {
    description:
      'where owners may have webhooks: public, https of the public Internet; https, of private networks, too; any, without TLS, too',
    default: 'public',
  }),
  rtmpPort: whole('TCP port that encoders push RTMP to; 0 takes a free one', 1935, 0, 65535),
  icecastPort: whole(
    'TCP port that radio stations push to as to Icecast, and the next one as to Shoutcast; 0 takes a free one',
    8000,
    0,
    65534,
  ),
  sendersHost: optional(
    'address that the ports for RTMP, SRT and Icecast listen on; unset: that of NAR_HOST',
  ),
  livePorts: Type.String({
    description: 'ports for SRT and MPEG-TS that channels listen on, two for each of them',
    default: '21000-21999',
    pattern: '^[1-9]\\d{3,4}-[1-9]\\d{3,4}$',
  }),
  tsHost: text(
    'address that the ports for MPEG-TS over TCP and UDP listen on; they ask nobody for a key',
    '127.0.0.1',
  ),
  liveAddresses: Type.Enum(reaches, {
    description: 'what channels may fetch: public, from the public Internet; any, from private networks, too',
    default: 'public',
  }),
  liveHost: text('address where hubs fetch what is on air from live processes', '127.0.0.1'),
  trafficPrice: optional(
    'what a GB of traffic costs, for the pages of channels and of traffic: currency, inside the country, abroad, as KZT 8 30',
    '^(KZT|KGS|UZS|RUB|TRY|CNY|MNT|AZN|USD|EUR) \\d+(\\.\\d+)? \\d+(\\.\\d+)?$',
  ),
  topology: optional(
    'topology file of the regional edges (YAML); unset: the example that comes with Nar, which the edge commands say',
  ),
  playbackHours: whole('hours a playback address is good for', 12, 1, 168),
  operatorName: optional('who runs the hub, as its terms and notices to authorities name them'),
  operatorAddress: optional('their postal address'),
  operatorContact: optional('how to reach them: e-mail address, telephone'),
  paymentUrl: optional(
    'address of a payment service that orders are posted to, https://…; unset: passes by voucher alone',
    '^https?://[^@\\s]+$',
  ),
  paymentSecret: optional(
    'secret shared with that service, whsec_ and base64 of 24 to 64 bytes',
    '^whsec_[A-Za-z0-9+/]{32,86}={0,2}$',
  ),
  smtpUrl: optional(
    'server that takes mail, smtp://user:password@host:587 or smtps://…; unset: mail waits in the outbox of the desk',
    '^smtps?://[^\\s]+$',
  ),
  mailFrom: optional(
    'sender of mail: an address, or Name <address>',
    '^(?:[^<>@\\r\\n"]{1,80} <[^\\s<>@]+@[^\\s<>@]+>|[^\\s<>@]+@[^\\s<>@]+)$',
  ),
  url: text('hub the client commands talk to (upload, demo, doctor)', 'http://127.0.0.1:8080'),
  token: optional('API token of the client commands, made by ./nar token', '^\\S+$'),
})
export type Config = Static<typeof ConfigSchema>

export type ConfigField = keyof Config & string
export const configFields = Object.keys(ConfigSchema.properties) as ConfigField[]

/** What a field is when nothing sets it. Workers follow the machine: a fixed number would be wrong on most. */
export function configDefault<F extends ConfigField>(field: F): Config[F] {
  if (field === 'workers') return availableParallelism() as Config[F]
  const schema: TSchema & { default?: unknown } = ConfigSchema.properties[field]
  return schema.default as Config[F]
}

/** Never printed: tokens, keys, and addresses that may have a password in them. */
const secret: ReadonlySet<ConfigField> = new Set([
  ...(['token', 'databaseUrl', 'redisUrl', 's3Endpoint', 's3AccessKey', 's3SecretKey'] as const),
  ...(['paymentSecret', 'smtpUrl'] as const),
])

type Environment = Readonly<Record<string, string | undefined>>
type Setting = { field: ConfigField; text: string | undefined; said: string }

/**
 * All settings, checked. `overrides` are command line options as text and win over the environment.
 * An empty variable counts as not set. `data` comes back as an absolute path.
 * @throws CommandError (exit code 2) that lists every unknown name and every bad value
 */
export function loadConfig(
  env: Environment,
  overrides: Partial<Record<ConfigField, string | undefined>> = {},
): Config {
  const problems = unknownNames(env)
  const values = configFields.map((field) => {
    const option = overrides[field]
    const setting: Setting =
      option === undefined
        ? { field, text: env[variableName(field)], said: variableName(field) }
        : { field, text: option, said: `--${field.replace(/[A-Z]/g, (l) => `-${l.toLowerCase()}`)}` }
    const { value, problem } = readSetting(setting)
    if (problem) problems.push(problem)
    return [field, value]
  })
  if (problems.length > 0) {
    throw new CommandError(`settings are wrong, nothing was started:\n  ${problems.join('\n  ')}`, 2)
  }
  const config = Object.fromEntries(values) as Config
  const fault = faultOf(config)
  if (fault) throw new CommandError(`settings are wrong, nothing was started:\n  ${fault}`, 2)
  return { ...config, data: resolve(config.data) }
}

function unknownNames(env: Environment): string[] {
  const known = new Set(configFields.map(variableName))
  return Object.keys(env)
    .filter((name) => name.startsWith('NAR_') && !known.has(name))
    .sort()
    .map((name) => `${name}: there is no such setting`)
}

function readSetting({ field, text, said }: Setting): { value: unknown; problem?: string } {
  if (text === undefined || text === '') return { value: configDefault(field) }
  const schema: TSchema & { description?: string } = ConfigSchema.properties[field]
  const value = fromText(schema, text)
  if (Check(schema, value)) return { value }
  const why = Errors(schema, value)[0]?.message ?? 'is not taken'
  const shown = secret.has(field) ? 'the value' : JSON.stringify(text)
  return { value, problem: `${said}: ${shown} ${why} (${schema.description})` }
}

/** Text that is no number stays text, so that the check names it. */
function fromText(schema: TSchema & { type?: string }, text: string): unknown {
  if (schema.type === 'array') return text.split(',').map((part) => part.trim())
  const numeric = schema.type === 'integer' || schema.type === 'number'
  return numeric && /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text
}

/** The text of `.env.example`: every setting with its doc line and default, all commented out. */
export function exampleEnvironment(): string {
  const lines = configFields.map((field) => {
    const schema: TSchema & { description?: string; default?: unknown } = ConfigSchema.properties[field]
    const fallback = field === 'workers' ? '' : String(schema.default ?? '')
    return `# ${schema.description}\n# ${variableName(field)}=${fallback}\n`
  })
  return ['# Settings of Nar with their defaults. Written by `./nar env-example`.\n', ...lines].join('\n')
}
