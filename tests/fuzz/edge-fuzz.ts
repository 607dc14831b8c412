import { Agent, request } from 'node:http'
import { signLog } from '#cdn-config/tokens.ts'
import type { EdgeTitles } from '#tests/support/edge-titles.ts'
import { seededRandom } from '#tests/support/seeded-random.ts'

/**
 * Hostile addresses against a real edge whose cache holds what they are after: good ones, changed in one to three ways, as raw
 * paths. What is served must be an address that was signed, to the letter, with an object of the scope it was signed for.
 */
export async function fuzzEdge(titles: Fuzzed, tries: number, seed: number, more: More = nothingMore) {
  const { first, second } = titles
  const signed = new Map([first, second].map((scope) => [scope, titles.path(scope)]))
  const expired = titles.path(first, { seconds: -60 })
  const forged = titles.path(first, { by: 'f'.repeat(43) })
  // What is signed for the lines of a node; they are never a title, nor a title's address ever theirs.
  const ofLines = signLog(titles.secret, 'almaty', new Date(Date.now() + 3600_000))
  const ofOther = signLog(titles.secret, 'astana', new Date(Date.now() + 3600_000))
  const bases = [...signed.values(), expired, forged, ...more.bases]
  const random = seededRandom(seed)
  const pick = <T>(all: readonly T[]): T => all[Math.floor(random() * all.length)] as T
  const objects = ['v240/0.m4s', 'v240/init.mp4', 'a48/3.m4s'].map((name) => `1/${name}`)
  await warm(
    titles,
    [...signed.values()].flatMap((base) => objects.map((object) => base + object)),
  )
  objects.push(...more.objects)
  const isRight = (path: string) => {
    // RFC 9112 section 3.2.2: a whole address is asked of a proxy; which host it names changes nothing here.
    const [plain = ''] = path.replace(/^[a-z]+:\/\/[^/?]*/i, '').split('?')
    if (/^access\.json(\.\d{1,3})?$/.test(plain.slice(ofLines.length)) && plain.startsWith(ofLines))
      return true
    return (
      more.isRight(plain) ||
      [...signed.values()].some((base) => plain.startsWith(base) && stored.test(plain.slice(base.length)))
    )
  }
  const linesAsked = [
    ...[ofLines, ofOther, ofOther.replace('astana', 'almaty')].map((base) => `${base}access.json`),
    ...[`${ofLines}secrets.js`, `${ofLines}${first}/1/v240/0.m4s`, `${ofLines}access.json/../secrets.js`],
    ofLines.replace('/edge/log/', '/p/').replace('almaty', first).concat('1/v240/0.m4s'),
    ...[...signed.values()].map((base) => `${base.replace('/p/', '/edge/log/')}access.json`),
  ]
  const outcome = {
    tries,
    served: 0,
    right: 0,
    statuses: {} as Record<string, number>,
    leaks: [] as string[],
  }
  const agent = new Agent({ keepAlive: true, maxSockets: 16 })
  const one = async (path: string) => {
    const { status, bytes } = await fetchRaw(agent, titles.edge.port, path)
    outcome.statuses[status] = (outcome.statuses[status] ?? 0) + 1
    const isMedia = status >= 200 && status < 300
    if (isMedia && isRight(path)) outcome.right += 1
    else if (isMedia) {
      outcome.served += 1
      outcome.leaks.push(`${status} ${bytes} bytes: ${path}`)
    }
  }
  const all = Array.from({ length: tries }, () => {
    let path = random() < 0.8 ? pick(bases) + pick(objects) : pick(linesAsked)
    const times = Math.floor(random() * 4)
    for (let n = 0; n < times; n += 1)
      path = pick(changes)(path, { random, pick, other: pick([first, second]), signed })
    return path
  })
  const worker = async () => {
    for (let path = all.pop(); path !== undefined; path = all.pop()) await one(path)
  }
  await Promise.all(Array.from({ length: 16 }, worker))
  agent.destroy()
  return outcome
}

/** A node, whatever it is, and two assets whose lowest picture and sound it can get. */
type Fuzzed = Pick<EdgeTitles, 'first' | 'second' | 'path' | 'secret'> & {
  edge: { url: string; port: number }
}

/** Besides titles: what addresses begin with, what they go on with, and which whole ones (without a query) are right. */
type More = { bases: string[]; objects: string[]; isRight: (path: string) => boolean }
const nothingMore: More = { bases: [], objects: [], isRight: () => false }

/** What both assets have, by their plan. */
const stored =
  /^1\/(v240|a48)\/(init\.mp4|([0-9]|1[0-5])\.m4s)$|^1\/v\d{3,4}\/init\.mp4$|^1\/a\d{2,3}\/init\.mp4$/

type Chance = {
  random: () => number
  pick: <T>(all: readonly T[]) => T
  other: string
  signed: ReadonlyMap<string, string>
}
type Change = (path: string, chance: Chance) => string

const at = (path: string, { random }: Chance) => Math.floor(random() * path.length)
const within = (path: string, place: number, put: string, over = 0) =>
  path.slice(0, place) + put + path.slice(place + over)
const hex = (text: string) => `%${text.charCodeAt(0).toString(16).padStart(2, '0')}`
const parts = (path: string, change: (parts: string[]) => string[]) => change(path.split('/')).join('/')

const changes: Change[] = [
  // Encodings, once and twice.
  (path, chance) => within(path, at(path, chance), hex(path[at(path, chance)] ?? '/'), 1),
  (path, chance) => {
    const place = at(path, chance)
    return within(path, place, hex(path[place] ?? '/'), 1)
  },
  (path, chance) => {
    const place = at(path, chance)
    return within(path, place, hex(path[place] ?? '/').replace('%', '%25'), 1)
  },
  // Traversal.
  (path, { other, pick }) =>
    path.replace(/\/1\//, pick([`/../${other}/1/`, `/..%2f${other}/1/`, `/%2e%2e/${other}/1/`])),
  (path, { other, pick }) =>
    path.replace(/\/1\//, pick([`/1/../../${other}/1/`, `/1/%2e%2e/%2e%2e/${other}/1/`, '/./1/'])),
  (path, chance) =>
    within(
      path,
      at(path, chance),
      chance.pick(['/', '//', '/./', '/../', '/..%2f', '%2e%2e/', '%5c', '%00', ';', '%0a', '\\']),
    ),
  (path) => path.replaceAll('/', '//'),
  (path) => `/${path}`,
  (path) => `${path}/`,
  // Another scope under this token.
  (path, { other }) => parts(path, (all) => all.with(4, other)),
  (path, { other }) =>
    parts(path, ([a = '', b = '', c = '', d = '', e = '', ...rest]) => [a, b, c, d, e, other, ...rest]),
  (path, { other, signed }) => (signed.get(other) ?? '') + path,
  (path, { other }) => parts(path, (all) => all.with(4, `${all[4]}.${other}`)),
  (path) => parts(path, (all) => all.with(4, `${all[4]}.1700000000000`)),
  // Token and expiry.
  (path, chance) =>
    parts(path, (all) =>
      all.with(3, within(all[3] ?? '', at(all[3] ?? 'x', chance), chance.pick(['A', 'b', '-', '=']), 1)),
    ),
  (path) => parts(path, (all) => all.with(3, `${all[3]}=`)),
  (path) => parts(path, (all) => all.with(3, (all[3] ?? '').toLowerCase())),
  (path) => parts(path, (all) => all.with(3, '')),
  (path) => parts(path, (all) => all.with(2, `0${all[2]}`)),
  (path) => parts(path, (all) => all.with(2, String(Number(all[2]) + 1))),
  (path) => parts(path, (all) => all.with(2, `${all[2]}%20`)),
  // Words and queries.
  (path) => path.toUpperCase(),
  (path, chance) => within(path, at(path, chance), '', 1),
  (path, { signed, other }) => `${path}?${signed.get(other)}1/v240/0.m4s`,
  (path, { signed, other }) => `/p/1/x/y?${signed.get(other)}${path}`,
  (path) => path.replace('/p/', '/healthz/../p/'),
  (path) => `http://nar.kz${path}`,
]

async function warm({ edge }: Fuzzed, paths: readonly string[]): Promise<void> {
  for (const path of paths) {
    const answer = await fetch(edge.url + path)
    await answer.arrayBuffer()
    if (answer.status !== 200) throw new Error(`${path}: ${answer.status}`)
  }
}

function fetchRaw(agent: Agent, port: number, path: string): Promise<{ status: number; bytes: number }> {
  return new Promise((done, fail) => {
    request({ agent, port, host: '127.0.0.1', path }, (answer) => {
      let bytes = 0
      answer.on('data', (chunk: Buffer) => {
        bytes += chunk.length
      })
      answer.on('end', () => done({ status: answer.statusCode ?? 0, bytes }))
      answer.on('error', fail)
    })
      .on('error', fail)
      .end()
  })
}
