import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { nodeOf } from '#cdn-config/nginx/node.ts'
import { renderNode } from '#cdn-config/nginx/render.ts'
import { writeNode } from '#cdn-config/nginx/write.ts'
import type { Lost } from '#cdn-config/plan.ts'
import { exampleTopology, readTopology } from '#cdn-config/read-topology.ts'
import { openSecrets } from '#cdn-config/tokens.ts'
import type { Network } from '#cdn-config/topology.ts'
import { type Config, loadConfig } from '#platform/config.ts'
import { CommandError } from '#platform/errors.ts'
import { parseOptions } from './command.ts'
import { planLines, planObjects } from './edge-report.ts'

export const summary = 'regional edges: lists them, plans who is served from where, writes their nginx'
export const usage = `
Usage: ./nar edge list [--json]
       ./nar edge plan [--without NAME]… [--json]
       ./nar edge render --pop NAME --out DIR [--data DIR]

list prints the edges of the topology, one name a line. plan shows whom each zone of viewers is served by, how full that makes the
edges, and what happens when one is lost. render writes the nginx of one node into DIR; nginx -p DIR -c DIR/nginx.conf runs it
(Debian: nginx, libnginx-mod-http-js).

  --without NAME  an edge that is lost, or a region (KZ-75) whose link is cut
  --pop NAME      an edge, or origin or shield
  --out DIR       made when it is not there
  --data DIR      data folder of the hub, whose secret signs the addresses (NAR_DATA, ./data)

Reads NAR_TOPOLOGY; without it the example that comes with Nar, cdn-config/topology.example.yaml.`

const options = {
  without: { type: 'string', multiple: true },
  pop: { type: 'string' },
  out: { type: 'string' },
  data: { type: 'string' },
  json: { type: 'boolean' },
} as const

const parse = (args: string[]) => parseOptions({ args, options, allowPositionals: true })
type Values = ReturnType<typeof parse>['values']

/** @throws CommandError: exit code 2 for wrong usage, 1 for a topology that is wrong */
export async function run(args: string[]): Promise<void> {
  const { values, positionals } = parse(args)
  const [action, ...more] = positionals
  if (more.length > 0 || !action || !['list', 'plan', 'render'].includes(action))
    throw new CommandError('list, plan or render is needed (./nar edge --help)', 2)
  const config = loadConfig(process.env, { data: values.data })
  const network = networkOf(config)
  if (action === 'list')
    for (const edge of network.edges) print(values.json ? JSON.stringify(edge) : edge.name)
  else if (action === 'plan') plan(network, values)
  else await render(network, config, values)
}

const print = (line: string) => process.stdout.write(`${line}\n`)

function networkOf({ topology }: Config): Network {
  if (topology !== null) return readTopology(topology)
  process.stderr.write('NAR_TOPOLOGY is not set: this is the example that comes with Nar\n')
  return readTopology(exampleTopology())
}

function plan(network: Network, { without = [], json }: Values): void {
  const lost = lostIn(network, without)
  if (json) for (const one of planObjects(network, lost)) print(JSON.stringify(one))
  else print(planLines(network, lost).join('\n'))
}

/** @throws CommandError (exit code 2) for what is neither an edge nor a region */
function lostIn({ edges }: Network, names: readonly string[]): Lost {
  const isEdge = (name: string) => edges.some((edge) => edge.name === name)
  const isRegion = (name: string) => /^KZ-\d\d$/.test(name) && edges.some(({ region }) => region === name)
  const unknown = names.filter((name) => !isEdge(name) && !isRegion(name))
  if (unknown.length > 0)
    throw new CommandError(
      `--without: ${unknown.join(', ')} is no edge and no region of one (./nar edge list)`,
      2,
    )
  return { edges: new Set(names.filter(isEdge)), links: new Set(names.filter(isRegion)) }
}

async function render(network: Network, config: Config, { pop, out }: Values): Promise<void> {
  if (!pop || !out) throw new CommandError('--pop and --out are needed (./nar edge --help)', 2)
  const node = nodeOf(network, pop)
  if (!node) throw new CommandError(`the topology has no ${pop} (./nar edge list)`)
  if (node.kind === 'origin' && node.upstream.includes(network.origin.url))
    throw new CommandError(
      `origin.url is a hub itself, ${network.origin.url}: an nginx before it needs an address of its own in the topology`,
    )
  // Below cdn-config as sources, beside it when bundled: both are one folder deep.
  const tokens = readFileSync(join(import.meta.dirname, '../cdn-config/nginx/tokens.js'), 'utf8')
  await writeNode(out, renderNode(network, node, { secrets: await openSecrets(config.data), tokens }))
}
