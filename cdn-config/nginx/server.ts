import type { NetworkZone } from '../topology.ts'
import { logLocation } from './access-log.ts'
import { answers } from './answers.ts'
import { mediaLocations } from './locations.ts'
import { mediaHeaders } from './media-headers.ts'
import { type Node, schemeOf } from './node.ts'
import { passedOn } from './origin.ts'
import { siteLocations } from './site.ts'
import { storageLocations } from './storage.ts'
import { tlsConf } from './tls.ts'
import { limitsConf } from './zones.ts'

const indented = (lines: readonly string[]) => lines.map((line) => `    ${line}`).join('\n')

/**
 * The `server` of a node: where it listens, what every answer says, and what becomes of each address.
 * @param fingerprints of the secrets that it knows: what `./nar edge rotate` asks for
 */
export function serverConf(
  zones: readonly NetworkZone[],
  node: Node,
  fingerprints: readonly string[],
): string {
  const { name, kind, region } = node
  return `  server {
${listenConf(node)}
    server_name _;
    merge_slashes off;
    client_max_body_size 1k;
    large_client_header_buffers 4 8k;
${limitsConf(zones)}
${indented(mediaHeaders(node))}

    error_page 429 = @busy;
    error_page 502 504 = @away;
    location @busy {
      default_type application/problem+json;
      ${answers.busy}
    }
    location @away {
      default_type application/problem+json;
      ${answers.away}
    }
    location = /edge/health {
      access_log off;
      default_type application/json;
      return 200 '{"ok":true,"node":"${name}","kind":"${kind}","region":${region ? `"${region}"` : 'null'},"sent":$sent,"secrets":${JSON.stringify(fingerprints)}}\\n';
    }
${logLocation(node)}
${mediaLocations(node)}${storageLocations(node, schemeOf(node))}
${restOf(node)}
  }`
}

/** What is no media. */
function restOf(node: Node): string {
  if (node.kind === 'origin') return passedOn(schemeOf(node))
  return node.site ? siteLocations(node.site, node.name) : onlyMedia
}

const onlyMedia = `    location = /healthz {
      access_log off;
      default_type application/json;
      return 200 '{"ok":true}';
    }
    location / {
      default_type application/problem+json;
      ${answers.missing}
    }`

function listenConf({ listen, tls }: Node): string {
  const lines = listen.map((address) => `    listen ${address}${tls ? ' ssl http2' : ''};`)
  return [...lines, ...(tls ? [tlsConf(tls)] : [])].join('\n')
}

/** Asked before anything is looked up. */
export const permittedConf = `default_type application/problem+json;
if ($request_method !~ "^(GET|HEAD)$") {
  ${answers.method}
}
if ($refusal = 410) {
  ${answers.expired}
}
if ($refusal = 404) {
  ${answers.missing}
}
if ($refusal = 419) {
  return 419;
}
if ($refusal) {
  ${answers.wrong}
}
`
