import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { type Address, formatAddress, isMapped, type Prefix } from '#cdn-config/address.ts'
import { openCountryDatabase } from '#cdn-config/country-database.ts'
import { kazakhEntries, nearbyEntries, parsePrefixes, placesOf } from '#cdn-config/zones.ts'
import { seededRandom } from '#tests/support/seeded-random.ts'
import { candidates, type Find, installed } from './geo-candidates.ts'

/**
 * Country databases against the prefixes of Kazakhstan that come with Nar. `--data DIR` has lists of other countries
 * (`kg.cidr`, one prefix a line): whoever calls an address of theirs Kazakh is wrong.
 */
export type GeoResult = {
  name: string
  licence: string
  version: string
  packageBytes: number
  memoryBytes: number
  openMs: number
  /** Shares of the addresses of Kazakhstan's prefixes, IPv4 by addresses and IPv6 by prefixes, that are called Kazakh. */
  ipv4: number
  ipv6: number
  /** Shares of addresses that are called Kazakh: of the other countries' lists, and of LACNIC's and AFRINIC's blocks. */
  neighbours: number | null
  farAway: number
  microseconds: number
}

/** A step of IPv4: a /24 is never split between countries, for all these databases know. */
const step = 256
/** Addresses looked at of an IPv6 prefix. */
const perPrefix = 64
const timed = 100_000

/** First bytes of what IANA has given LACNIC and AFRINIC whole (IPv4 Address Space Registry); Kazakhstan is RIPE NCC's. */
const farBytes = [41, 102, 105, 177, 179, 181, 186, 187, 189, 190, 191, 197, 200, 201]

type Sample = { text: string; weight: number }

export async function bench({ data }: { data?: string }): Promise<GeoResult[]> {
  const kazakh = kazakhEntries().map(({ prefix }) => prefix)
  const samples = {
    ipv4: kazakh.filter(({ address }) => isMapped(address)).flatMap(samplesOf),
    ipv6: kazakh.filter(({ address }) => !isMapped(address)).flatMap(samplesOf),
    neighbours: data ? othersIn(data).flatMap(samplesOf) : null,
    farAway: farAway(),
  }
  // What stays open is not counted for the next.
  const opened: Find[] = []
  const own = { name: 'the hub: lists, then the first below', licence: '', open: openHub }
  return [own, ...candidates].flatMap((candidate) => {
    const there = installed(candidate === own ? (candidates[0]?.name ?? '') : candidate.name)
    if (!there) return []
    const before = memory()
    const started = performance.now()
    const find = candidate.open(there.folder)
    find('2.72.0.1')
    opened.push(find)
    const openMs = performance.now() - started
    return {
      ...{ name: candidate.name, licence: candidate.licence, version: there.version, openMs },
      ...{ packageBytes: there.bytes, memoryBytes: memory() - before },
      ...{ ipv4: shareOf(samples.ipv4, find), ipv6: shareOf(samples.ipv6, find) },
      neighbours: samples.neighbours && shareOf(samples.neighbours, find),
      ...{ farAway: shareOf(samples.farAway, find), microseconds: timeOf(find) },
    }
  })
}

function openHub(): Find {
  const { countryOf } = placesOf([nearbyEntries('KZ'), kazakhEntries()], openCountryDatabase(null))
  return countryOf
}

function samplesOf({ address, length }: Prefix): Sample[] {
  if (isMapped(address)) {
    const size = 2 ** (128 - length)
    const weight = Math.min(step, size)
    const middle = address[3] + weight / 2
    return Array.from({ length: Math.max(1, size / step) }, (_, n) => ({
      ...{ text: formatAddress([0, 0, 0xffff, Math.floor(middle + n * step)]), weight },
    }))
  }
  const random = seededRandom(length)
  const word = () => Math.floor(random() * 2 ** 32)
  const inside = (): Address => [
    (address[0] | (length < 32 ? word() >>> length : 0)) >>> 0,
    (address[1] | (length < 64 ? word() >>> Math.max(0, length - 32) : 0)) >>> 0,
    ...([word(), word()] as const),
  ]
  return Array.from({ length: perPrefix }, () => ({ text: formatAddress(inside()), weight: 1 / perPrefix }))
}

function othersIn(folder: string): Prefix[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.cidr') && !file.startsWith('kz.'))
    .flatMap((file) => parsePrefixes(readFileSync(join(folder, file), 'utf8'), file))
}

function farAway(): Sample[] {
  return farBytes.flatMap((first) =>
    Array.from({ length: 65_536 / 16 }, (_, n) => ({
      ...{ text: formatAddress([0, 0, 0xffff, first * 2 ** 24 + n * 16 * step + 1]), weight: 1 },
    })),
  )
}

function shareOf(samples: readonly Sample[], find: Find): number {
  let [all, kazakh] = [0, 0]
  for (const { text, weight } of samples) {
    all += weight
    if (find(text) === 'KZ') kazakh += weight
  }
  return kazakh / all
}

/** CPU of a look-up among addresses all over the world, one IPv6 in four. */
function timeOf(find: Find): number {
  const random = seededRandom(1)
  const word = () => Math.floor(random() * 2 ** 32)
  const texts = Array.from({ length: timed }, (_, n) =>
    formatAddress(
      n % 4 === 0 ? [0x2a000000 + (word() >>> 8), word(), word(), word()] : [0, 0, 0xffff, word()],
    ),
  )
  for (const text of texts) find(text)
  const before = process.cpuUsage()
  for (const text of texts) find(text)
  return process.cpuUsage(before).user / timed
}

/** Bytes in use after everything that can go has gone. */
function memory(): number {
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc') as () => void
  collect()
  const { heapUsed, external } = process.memoryUsage()
  return heapUsed + external
}

export function table(results: GeoResult[]): string {
  const percent = (share: number | null) => (share === null ? '' : `${(share * 100).toFixed(2)} %`)
  const megabytes = (bytes: number) => (bytes / 1e6).toFixed(1)
  const lines = results.map((one) => [
    ...[one.name, one.version, one.licence, percent(one.ipv4), percent(one.ipv6)],
    ...[percent(one.neighbours), percent(one.farAway), one.microseconds.toFixed(2)],
    ...[one.openMs.toFixed(0), megabytes(one.memoryBytes), megabytes(one.packageBytes)],
  ])
  const head = [
    ...[
      'database',
      'version',
      'licence',
      'Kazakh IPv4 found',
      'Kazakh IPv6 found',
      'neighbours called Kazakh',
    ],
    ...['far away called Kazakh', 'look-up, µs of CPU', 'opened, ms', 'memory, MB', 'package, MB'],
  ]
  return [head, head.map(() => '---'), ...lines].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}
