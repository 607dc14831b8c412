import type { NetworkZone } from '../topology.ts'

/** The region of each zone, for a `map` of `$zone`. */
export function regionsOf(zones: readonly NetworkZone[]): string {
  const rest = zones
    .filter(({ region }) => region !== 'external')
    .map(({ name, region }) => `${name} ${region};`)
  return ['external;', ...rest].join('\n    ')
}

/** Who an address belongs to: the longest prefix counts. */
export function zonesConf(zones: readonly NetworkZone[]): string {
  const external = zones.find(({ region }) => region === 'external')?.name ?? 'external'
  const lines = zones.flatMap(({ name, networks }) => networks.map((prefix) => `  ${prefix} ${name};`))
  const limited = zones.flatMap(({ name, limits }) => {
    if (!limits) return []
    const word = wordOf(name)
    return [
      `map $zone $client_of_${word} {\n  ${name} $binary_remote_addr;\n  default "";\n}`,
      `limit_conn_zone $client_of_${word} zone=connections_of_${word}:10m;`,
      `limit_req_zone $client_of_${word} zone=requests_of_${word}:10m rate=${limits.requests}r/s;`,
    ]
  })
  return `${[`geo $zone {\n  default ${external};`, ...lines, '}', ...limited].join('\n')}\n`
}

const wordOf = (name: string) => name.replaceAll('-', '_')

/** Requests without a key are not counted, so each zone has its own. */
export function limitsConf(zones: readonly NetworkZone[]): string {
  const limited = zones.flatMap(({ name, limits }) =>
    limits
      ? [
          `    limit_conn connections_of_${wordOf(name)} ${limits.connections};`,
          `    limit_req zone=requests_of_${wordOf(name)} burst=${limits.requests * 2} nodelay;`,
        ]
      : [],
  )
  if (limited.length === 0) return ''
  return ['    limit_conn_status 429;', '    limit_req_status 429;', ...limited].join('\n')
}
