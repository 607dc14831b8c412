import { randomBytes } from 'node:crypto'
import { appendFile, chmod, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import Type from 'typebox'
import { Check } from 'typebox/value'
import { type Knowing, type NextStep, nextStep, type Rotation } from '#cdn-config/secret-rotation.ts'
import { fingerprintOf } from '#cdn-config/secrets-in-use.ts'
import { openSecrets } from '#cdn-config/tokens.ts'
import { defaultGrace, type Network } from '#cdn-config/topology.ts'
import type { Config } from '#platform/config.ts'
import { durableRename } from '#platform/storage/durable.ts'

const State = Type.Object({ step: Type.Enum(['announced', 'signing'] as const), at: Type.String() })
const Health = Type.Object({ secrets: Type.Array(Type.String()) })
const patienceMs = 5000

/** Takes the next step, if its time has come. @returns 1 when it has not */
export async function rotate(network: Network, config: Config, onlyStatus: boolean): Promise<number> {
  const { data } = config
  const secrets = await openSecrets(data)
  const [rotation, known] = await Promise.all([readState(data), whoKnows(network)])
  const fingerprints = secrets.map(fingerprintOf)
  const grace = network.site ? (network.site.grace ?? defaultGrace) : 0
  const next = nextStep(fingerprints, rotation, {
    known,
    since: (await stat(join(data, 'secret'))).mtime,
    now: new Date(),
    lifeMs: (config.playbackHours * 3600 + grace) * 1000,
  })
  for (const { who, secrets: theirs } of known) print(`${who}: ${theirs?.join(', ') || 'does not say'}`)
  print(`here: ${fingerprints.join(', ')} (the first signs)`)
  if (!onlyStatus) await take(next, data, secrets)
  print(wordsOf(next, onlyStatus))
  return next.step.startsWith('wait') && !onlyStatus ? 1 : 0
}

const print = (line: string) => process.stdout.write(`${line}\n`)

async function take({ step }: NextStep, data: string, secrets: readonly string[]): Promise<void> {
  const at = new Date().toISOString()
  const [first = '', second = ''] = secrets
  if (step === 'announce') {
    // First: without it the second would be taken for the older one, and be retired.
    await writeState(data, { step: 'announced', at })
    await writeWhole(join(data, 'secret'), `${first}\n${randomBytes(32).toString('base64url')}\n`)
  }
  if (step === 'sign') {
    await writeWhole(join(data, 'secret'), `${second}\n${first}\n`)
    await writeState(data, { step: 'signing', at })
  }
  if (step === 'retire') {
    await appendFile(join(data, 'secret.retired'), `${second}\n`, { mode: 0o600, flush: true })
    await writeWhole(join(data, 'secret'), `${first}\n`)
    await rm(join(data, 'secret.rotation'), { force: true })
  }
}

function wordsOf(next: NextStep, onlyStatus: boolean): string {
  const later = onlyStatus ? 'next: ' : ''
  switch (next.step) {
    case 'announce':
      return `${later}a second secret, which signs nothing yet. Then install or render every edge anew, and rotate again`
    case 'sign':
      return `${later}the new secret signs; addresses of the old one are good until they expire. Then rotate again`
    case 'retire':
      return `${later}the old secret is retired: its addresses have expired. Install or render every edge anew`
    case 'wait-for':
      return `nothing is done: the new secret is not known to ${next.who.join(', ')}. Install or render edges anew; hubs read it by themselves`
    case 'wait-until':
      return `nothing is done: addresses of the old secret are good until ${next.at.toISOString()}`
  }
}

/** All hubs and edges, each by what it says of itself: fingerprints, no secrets. */
function whoKnows({ origin, edges, shield }: Network): Promise<Knowing[]> {
  const hubs = origin.hubs.map((url) => ask(`hub ${url}`, `${url}/metrics`, secretsInMetrics))
  const front = origin.hubs.includes(origin.url) ? [] : [{ name: 'origin', url: origin.url }]
  const between = shield ? [{ name: 'shield', url: shield.url }] : []
  const nodes = [...edges, ...between, ...front].map(({ name, url }) =>
    ask(name, `${url}/edge/health`, secretsInHealth),
  )
  return Promise.all([...hubs, ...nodes])
}

async function ask(who: string, url: string, read: (text: string) => string[] | null): Promise<Knowing> {
  const answer = await fetch(url, { signal: AbortSignal.timeout(patienceMs) }).catch(() => null)
  return { who, secrets: answer?.ok ? read(await answer.text().catch(() => '')) : null }
}

const secretsInMetrics = (text: string) =>
  [...text.matchAll(/^nar_token_secret\{[^}]*fingerprint="([0-9a-f]+)"[^}]*\} 1$/gm)].map(
    ([, name]) => name ?? '',
  )

function secretsInHealth(text: string): string[] | null {
  try {
    const health: unknown = JSON.parse(text)
    return Check(Health, health) ? health.secrets : null
  } catch {
    return null
  }
}

async function readState(data: string): Promise<Rotation | null> {
  const text = await readFile(join(data, 'secret.rotation'), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error
    return 'null'
  })
  const state: unknown = JSON.parse(text)
  return Check(State, state) ? state : null
}

const writeState = (data: string, rotation: Rotation) =>
  writeWhole(join(data, 'secret.rotation'), `${JSON.stringify(rotation)}\n`)

/** Whoever reads it meanwhile has the one or the other. */
async function writeWhole(path: string, text: string): Promise<void> {
  const temporary = `${path}.new`
  await writeFile(temporary, text, { mode: 0o600, flush: true })
  await chmod(temporary, 0o600)
  await durableRename(temporary, path)
}
