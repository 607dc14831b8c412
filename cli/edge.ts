import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { logrotateConf } from '#cdn-config/nginx/access-log.ts'
import { type ConfFile, nodeOf } from '#cdn-config/nginx/node.ts'
import { renderNode } from '#cdn-config/nginx/render.ts'
import { storageScripts } from '#cdn-config/nginx/scripts.ts'
import { writeNode } from '#cdn-config/nginx/write.ts'
import type { Lost } from '#cdn-config/plan.ts'
import { exampleTopology, readTopology } from '#cdn-config/read-topology.ts'
import { openSecrets } from '#cdn-config/tokens.ts'
import type { Edge, Network } from '#cdn-config/topology.ts'
import { type Config, loadConfig } from '#platform/config.ts'
import { CommandError } from '#platform/errors.ts'
import { parseOptions } from './command.ts'
import { fill } from './edge-fill.ts'
import { installNode } from './edge-install.ts'
import { planLines, planObjects } from './edge-report.ts'
import { rotate } from './edge-rotate.ts'

export const summary =
  'regional edges: plans who is served from where, writes, installs and fills their nginx'
export const usage = `
Usage: ./nar edge list [--json]
       ./nar edge plan [--without NAME]… [--json]
       ./nar edge render --pop NAME --out DIR [--data DIR]
       ./nar edge install --pop NAME [--dir DIR] [--data DIR]
       ./nar edge fill --pop NAME [--rate BITS] [--between HH:MM-HH:MM] [--height LINES] [--json] [--data DIR]
       ./nar edge rotate [--status] [--data DIR]

list prints the edges of the topology, one name a line. plan shows whom each zone of viewers is served by, how full that makes the
edges, and what happens when one is lost. render writes the nginx of one node into DIR; nginx -p DIR -c DIR/nginx.conf runs it
(Debian: nginx, libnginx-mod-http-js). install renders one node on this very machine, installs what it needs, and starts it, or reloads
it where it runs: nobody is dropped, and what nginx does not take changes nothing. fill asks an edge for what is pinned in the
topology, so that it is there before anybody wants it, and before the link is cut; what is there is not fetched again. rotate takes
the next step to a new secret of addresses, and says which one that was; --status says who knows which.

  --without NAME  an edge that is lost, or a region (KZ-75) whose link is cut
  --pop NAME      an edge, or origin or shield
  --out DIR       made when it is not there
  --dir DIR       where nginx runs (/etc/nar/edge)
  --rate BITS     bit/s that the fill takes of the link between edge and origin, such as 200e6
  --between SPAN  the fill works between these times of Almaty only, such as 01:00-06:00, and waits otherwise
  --height LINES  pictures of at most so many lines (all)
  --data DIR      data folder of the hub, whose secret signs the addresses (NAR_DATA, ./data)

Where origin.storage of the topology is a bucket, the nginx of origin gets its keys (NAR_S3_ACCESS_KEY, NAR_S3_SECRET_KEY).
Reads NAR_TOPOLOGY; without it the example that comes with Nar, cdn-config/topology.example.yaml.`

const options = {
  without: { type: 'string', multiple: true },
  pop: { type: 'string' },
  out: { type: 'string' },
  dir: { type: 'string' },
  rate: { type: 'string' },
  between: { type: 'string' },
  height: { type: 'string' },
  status: { type: 'boolean' },
  data: { type: 'string' },
  json: { type: 'boolean' },
} as const

const parse = (args: string[]) => parseOptions({ args, options, allowPositionals: true })
type Values = ReturnType<typeof parse>['values']

/** @throws CommandError: exit code 2 for wrong usage, 1 for a topology that is wrong */
export async function run(args: string[]): Promise<number> {
  const { values, positionals } = parse(args)
  const [action, ...more] = positionals
  if (more.length > 0 || !action || !(action in actions))
    throw new CommandError(`${Object.keys(actions).join(', ')}: one is needed (./nar edge --help)`, 2)
  const config = loadConfig(process.env, { data: values.data })
  const network = networkOf(config)
  return (await actions[action]?.(network, config, values)) ?? 0
}

type Action = (network: Network, config: Config, values: Values) => Promise<number> | Promise<void> | void
const actions: Record<string, Action> = {
  list: ({ edges }, _, { json }) => {
    for (const edge of edges) print(json ? JSON.stringify(edge) : edge.name)
  },
  plan: (network, _, values) => plan(network, values),
  render,
  install: async (network, config, { pop, dir = '/etc/nar/edge' }) => {
    await installNode(await renderedNode(network, config, pop, dir), dir)
  },
  fill: (network, config, { pop, ...values }) => fill(network, config, edgeOf(network, pop), values),
  rotate: (network, config, { status = false }) => rotate(network, config, status),
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
  await writeNode(out, await renderedNode(network, config, pop, out))
}

/** All files of a node that runs in `dir`, with what installs them. @throws CommandError for a node that is none */
async function renderedNode(
  network: Network,
  config: Config,
  pop: string | undefined,
  dir: string,
): Promise<Record<string, ConfFile>> {
  if (!pop) throw new CommandError('--pop is needed (./nar edge --help)', 2)
  const node = nodeOf(network, pop)
  if (!node) throw new CommandError(`the topology has no ${pop} (./nar edge list)`)
  if (node.kind === 'origin' && node.upstream.includes(network.origin.url))
    throw new CommandError(
      `origin.url is a hub itself, ${network.origin.url}: an nginx before it needs an address of its own in the topology`,
    )
  // Below cdn-config as sources, beside it when bundled: both are one folder deep.
  const scripts = join(import.meta.dirname, '../cdn-config/nginx')
  const textOf = (name: string) => readFileSync(join(scripts, name), 'utf8')
  const storage = { scripts: storageScripts(scripts), keys: bucketKeys(config) }
  const given = { secrets: await openSecrets(config.data), tokens: textOf('tokens.js'), storage }
  return {
    ...renderNode(network, node, given),
    'install.sh': { text: textOf('install.sh'), mode: 0o644 },
    'logrotate.conf': { text: logrotateConf(resolve(dir)), mode: 0o644 },
  }
}

/** @throws CommandError (exit code 2) */
function edgeOf({ edges }: Network, pop: string | undefined): Edge {
  const edge = edges.find(({ name }) => name === pop)
  if (!edge) throw new CommandError('--pop with the name of an edge is needed (./nar edge list)', 2)
  return edge
}

const bucketKeys = ({ s3AccessKey, s3SecretKey }: Config) =>
  s3AccessKey && s3SecretKey ? { accessKey: s3AccessKey, secretKey: s3SecretKey } : null
