import { shares } from '../steering/edge-state.ts'
import type { Node } from './node.ts'

/**
 * Steering Manifests are the hub's, the same for all viewers of a zone and a share, so few requests get to it. An edge says in which
 * zone a viewer is and draws the share, from the address, which goes no further; shield and origin pass on what an edge has said.
 */
export function steeringConf({ kind }: Node): string {
  if (kind !== 'edge')
    return `  map $arg_zone $steering_zone {
    "~^[a-z][a-z0-9-]{0,31}$" $arg_zone;
    default "";
  }
  map $arg_share $steering_share {
    "~^[0-9]$" $arg_share;
    default "";
  }`
  const parts = Array.from({ length: shares - 1 }, (_, n) => `    ${100 / shares}% ${n};`)
  return `  map $zone $steering_zone {
    default $zone;
  }
  split_clients "$remote_addr$http_user_agent" $steering_share {
${parts.join('\n')}
    * ${shares - 1};
  }`
}

/** What this machine has sent by each interface since it was started, for `/edge/health`: the hub makes a rate of it. */
export const sentScript = `import fs from 'fs'

/** JSON, bytes by interface: the first number behind eight of what was received (proc(5), /proc/net/dev). */
function sent() {
  try {
    const counters = {}
    fs.readFileSync('/proc/net/dev', 'utf8')
      .split('\\n')
      .forEach((line) => {
        const parts = /^\\s*([\\w.@-]+):((?:\\s*\\d+){9})/.exec(line)
        if (parts !== null) counters[parts[1]] = Number(parts[2].trim().split(/\\s+/)[8])
      })
    return JSON.stringify(counters)
  } catch (error) {
    return 'null'
  }
}

export default { sent }
`
