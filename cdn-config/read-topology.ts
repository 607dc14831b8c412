import { readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { Errors } from 'typebox/value'
import { type Document, isNode, LineCounter, parseDocument } from 'yaml'
import { CommandError } from '#platform/errors.ts'
import { formatPrefix, type Prefix, parsePrefix } from './address.ts'
import { type Network, type NetworkZone, Topology } from './topology.ts'
import { type Fault, faultsOf } from './topology-faults.ts'
import { kazakhEntries, nearbyEntries, parsePrefixes } from './zones.ts'

/** The topology that comes with Nar: one edge in every region, each on a port of its own. */
export const exampleTopology = () => join(import.meta.dirname, '../cdn-config/topology.example.yaml')

/**
 * A topology file and the files of prefixes that it names.
 * @throws CommandError that lists every fault with its line
 */
export function readTopology(path: string): Network {
  const lookIn = dirname(resolve(path))
  return parseTopology(readText(path), path, (file) => readText(resolve(lookIn, file)))
}

/** @param fileText of a file of prefixes; may throw CommandError. @throws CommandError as `readTopology` */
export function parseTopology(text: string, source: string, fileText: (file: string) => string): Network {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines })
  const [broken] = document.errors
  if (broken) throw new CommandError(`${source}: ${broken.message.trim()}`)
  const value: unknown = document.toJS()
  const wrong = shapeFaults(value)
  if (wrong.length > 0) throw refusal(wrong, source, document, lines)
  const topology = value as Topology
  const found: Fault[] = []
  const zones = (topology.zones ?? []).map((zone, at) => {
    const own = (zone.prefixes ?? []).flatMap((prefix, n) =>
      prefixAt(prefix, ['zones', at, 'prefixes', n], found),
    )
    const filed = (zone.files ?? []).flatMap((file, n) =>
      inFile(file, ['zones', at, 'files', n], fileText, found),
    )
    return { ...zone, networks: [...own, ...filed].map(formatPrefix) }
  })
  const faults = [...found, ...faultsOf(topology, zones)]
  if (faults.length > 0) throw refusal(faults, source, document, lines)
  return { ...topology, zones: withDefaults(zones) }
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    throw new CommandError(`${path} cannot be read: ${(error as Error).message}`)
  }
}

function prefixAt(text: string, path: Fault['path'], faults: Fault[]): Prefix[] {
  const prefix = parsePrefix(text)
  if (prefix) return [prefix]
  faults.push({ path, what: `${JSON.stringify(text)} is no address prefix: write it as 10.20.0.0/16` })
  return []
}

function inFile(
  file: string,
  path: Fault['path'],
  textOf: (file: string) => string,
  faults: Fault[],
): Prefix[] {
  try {
    return parsePrefixes(textOf(file), file)
  } catch (error) {
    faults.push({ path, what: (error as Error).message })
    return []
  }
}

/**
 * Both zones that everybody is in at last. What comes with Nar is domestic: Kazakhstan, and what only means something nearby (a
 * provider's own addresses among it), unless a zone has the very same prefix.
 */
function withDefaults(zones: NetworkZone[]): NetworkZone[] {
  const named = new Set(zones.flatMap(({ networks }) => networks))
  const shipped = [...kazakhEntries(), ...nearbyEntries('KZ')]
    .map(({ prefix }) => formatPrefix(prefix))
    .filter((prefix) => !named.has(prefix))
  const filled = zones.map((zone) =>
    zone.region === 'domestic' && !zone.prefixes && !zone.files ? { ...zone, networks: shipped } : zone,
  )
  const missing = (['domestic', 'external'] as const).filter((one) =>
    zones.every(({ region }) => region !== one),
  )
  return [
    ...filled,
    ...missing.map((region) => ({ name: region, region, networks: region === 'domestic' ? shipped : [] })),
  ]
}

/** Only what is at the bottom of a fault: the rest repeats it. */
function shapeFaults(value: unknown): Fault[] {
  return Errors(Topology, value).map(({ instancePath, keyword, params, message }): Fault => {
    const path = instancePath
      .split('/')
      .slice(1)
      .map((part) => (/^\d+$/.test(part) ? Number(part) : part))
    if (keyword === 'additionalProperties' && 'additionalProperties' in params)
      return {
        path,
        what: `there is no ${params.additionalProperties.join(', ')}: take it out, or look how it is spelt`,
      }
    if (keyword === 'required' && 'requiredProperties' in params)
      return { path, what: `${params.requiredProperties.join(', ')} is missing` }
    const description = descriptionAt(path)
    return { path, what: description ? `must be ${description} (${message})` : message }
  })
}

function descriptionAt(path: Fault['path']): string | undefined {
  type Shape = { description?: string; items?: Shape; properties?: Record<string, Shape> }
  let shape: Shape | undefined = Topology as Shape
  for (const part of path) shape = typeof part === 'number' ? shape?.items : shape?.properties?.[part]
  return shape?.description
}

function refusal(
  faults: readonly Fault[],
  source: string,
  document: Document,
  lines: LineCounter,
): CommandError {
  const told = faults.map(
    ({ path, what }) => `${source}:${lineOf(document, lines, path)} ${nameOf(path)}: ${what}`,
  )
  return new CommandError(`the topology is wrong:\n  ${[...new Set(told)].join('\n  ')}`)
}

/** `edges[2].url` */
const nameOf = (path: Fault['path']) =>
  path.map((part, at) => (typeof part === 'number' ? `[${part}]` : at === 0 ? part : `.${part}`)).join('') ||
  'it'

/** Of what is there: of what is missing, of what it is missing in. */
function lineOf(document: Document, lines: LineCounter, path: Fault['path']): number {
  for (let length = path.length; length > 0; length -= 1) {
    const node = document.getIn(path.slice(0, length), true)
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line
  }
  return 1
}
