import type { NetworkZone } from '../topology.ts'
import { answers } from './answers.ts'
import { mediaLocations, schemeOf } from './locations.ts'
import type { Node } from './node.ts'
import { passedOn } from './origin.ts'
import { tlsConf } from './tls.ts'
import { limitsConf } from './zones.ts'

/** The `server` of a node: where it listens, what every answer says, and what becomes of each address. */
export function serverConf(zones: readonly NetworkZone[], node: Node): string {
  const { name, kind, region } = node
  return `  server {
${listenConf(node)}
    server_name _;
    merge_slashes off;
    client_max_body_size 1k;
    large_client_header_buffers 4 8k;
${limitsConf(zones)}
    # As the origin answers (cdn-config/origin.ts): the token is the permission, cookies play no part.
    add_header Access-Control-Allow-Origin "*" always;
    add_header Cross-Origin-Resource-Policy cross-origin always;
    add_header X-Content-Type-Options nosniff always;
    add_header Referrer-Policy no-referrer always;
    add_header Cache-Control $no_store always;${node.tls ? '\n    add_header Strict-Transport-Security "max-age=31536000" always;' : ''}

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
      return 200 '{"ok":true,"node":"${name}","kind":"${kind}","region":${region ? `"${region}"` : 'null'}}\\n';
    }
${mediaLocations(node)}
${kind === 'origin' ? passedOn(schemeOf(node)) : onlyMedia}
  }`
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
if ($refusal) {
  ${answers.wrong}
}
`
