import type { Network, NetworkZone } from '../topology.ts'
import { answers } from './answers.ts'
import { cachedConf, mediaLocations, schemeOf } from './locations.ts'
import { type Node, portOf } from './node.ts'
import { passedOn } from './origin.ts'
import { tlsConf } from './tls.ts'

/** A file of a configuration; `mode`: who may read it. */
export type ConfFile = { text: string; mode: 0o600 | 0o644 }

/** What is not in the topology: the secrets that sign addresses, and the text of `tokens.js`. */
export type Given = { secrets: readonly string[]; tokens: string }

/**
 * All files of one nginx, by their name: `nginx -p DIR -c DIR/nginx.conf` runs it. For Debian 12's nginx 1.22 and its
 * `libnginx-mod-http-js`. Every path is relative, so that it runs anywhere, and needs no root where its ports are high. Pure.
 */
export function renderNode(
  network: Network,
  node: Node,
  { secrets, tokens }: Given,
): Record<string, ConfFile> {
  const shared = (text: string): ConfFile => ({ text, mode: 0o644 })
  // Shield and origin are asked by edges, which are not to be held back.
  const zones = network.zones.map(({ limits, ...zone }) =>
    limits && node.kind === 'edge' ? { ...zone, limits } : zone,
  )
  return {
    'nginx.conf': shared(mainConf(zones, node)),
    'zones.conf': shared(zonesConf(zones)),
    'cached.conf': shared(cachedConf(node)),
    'permitted.conf': shared(permittedConf),
    'tokens.js': shared(tokens),
    'secrets.js': { text: `export default ${JSON.stringify(secrets, null, 2)}\n`, mode: 0o600 },
  }
}

/** Objects take 500 kB on average, and nginx 8,000 keys a megabyte. */
const keysOf = (bytes: number) => `${Math.min(2048, Math.max(8, Math.ceil(bytes / 500e3 / 8000)))}m`
const megabytes = (bytes: number) => `${Math.max(1, Math.floor(bytes / 1_048_576))}m`

function mainConf(zones: readonly NetworkZone[], node: Node): string {
  const { name, kind, region } = node
  return `# ${kind} ${name}. Written by ./nar edge render: change the topology, and render it anew.
load_module /usr/lib/nginx/modules/ngx_http_js_module.so;
worker_processes auto;
worker_rlimit_nofile 65536;
pid nginx.pid;
# Lines of lower levels have the addresses of viewers in them; the access log says what failed, and has none.
error_log error.log alert;

events {
  worker_connections 16384;
}

http {
  js_import tokens from tokens.js;
  js_set $verdict tokens.verdict;
  # What is answered instead; nothing for the permit that was signed.
  map $verdict $refusal {
    "~^[0-9]+$" "";
    expired 410;
    missing 404;
    default 403;
  }
  include zones.conf;
  map $zone $zone_region {
    default ${regionsOf(zones)}
  }

  log_format edge escape=json '{"time":"$time_iso8601","node":"${name}","kind":"${kind}","region":"${region ?? ''}",'
    '"zone":"$zone","zoneRegion":"$zone_region","scope":"$scope","method":"$request_method","status":$status,'
    '"bytes":$bytes_sent,"seconds":$request_time,"cache":"$upstream_cache_status",'
    '"upstreamStatus":"$upstream_status","upstreamSeconds":"$upstream_response_time"}';
  access_log access.json edge buffer=64k flush=1s;

${settings}
${cachesConf(node)}
${upstreamConf(node)}
${liveQuery}
  # RFC 9110 section 15: what failed is not to be kept, or a browser repeats it for ever. What was asked says so itself.
  map "$status $upstream_http_cache_control" $no_store {
    "~^[45][0-9][0-9] $" no-store;
    default "";
  }

${serverConf(zones, node)}
}
`
}

const settings = `  client_body_temp_path temp-body;
  proxy_temp_path temp-proxy;
  fastcgi_temp_path temp-fastcgi;
  uwsgi_temp_path temp-uwsgi;
  scgi_temp_path temp-scgi;

  server_tokens off;
  sendfile on;
  tcp_nopush on;
  keepalive_timeout 65s;
  keepalive_requests 100000;
  client_header_timeout 15s;
  send_timeout 30s;
  reset_timedout_connection on;
  default_type application/octet-stream;

  gzip on;
  gzip_vary on;
  gzip_proxied any;
  gzip_comp_level 4;
  gzip_types application/vnd.apple.mpegurl text/vtt;
`

function cachesConf({ cache }: Node): string {
  return `  # Media never changes under its address. Playlists live for a second, and longer only while nobody else can answer. Of what
  # is on air nothing is wanted again a little later.
  proxy_cache_path cache-segments levels=1:2 keys_zone=segments:${keysOf(cache.segments)} max_size=${megabytes(cache.segments)} inactive=30d use_temp_path=off;
  proxy_cache_path cache-playlists levels=1:2 keys_zone=playlists:16m max_size=${megabytes(cache.playlists)} inactive=30d use_temp_path=off;
  proxy_cache_path cache-live levels=1:2 keys_zone=live:16m max_size=${megabytes(cache.playlists)} inactive=10m use_temp_path=off;
`
}

function serverConf(zones: readonly NetworkZone[], node: Node): string {
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

function regionsOf(zones: readonly NetworkZone[]): string {
  const rest = zones
    .filter(({ region }) => region !== 'external')
    .map(({ name, region }) => `${name} ${region};`)
  return ['external;', ...rest].join('\n    ')
}

/** Who an address belongs to: the longest prefix counts. */
function zonesConf(zones: readonly NetworkZone[]): string {
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
function limitsConf(zones: readonly NetworkZone[]): string {
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

function listenConf({ listen, tls }: Node): string {
  const lines = listen.map((address) => `    listen ${address}${tls ? ' ssl http2' : ''};`)
  return [...lines, ...(tls ? [tlsConf(tls)] : [])].join('\n')
}

function upstreamConf({ upstream }: Node): string {
  const servers = upstream.map(
    (url) => `    server ${new URL(url).hostname}:${portOf(url)} max_fails=3 fail_timeout=2s;`,
  )
  return ['  upstream hub {', ...servers, '    keepalive 64;', '  }'].join('\n')
}

/** The parameters of a playlist that is waited for (RFC 8216bis 6.2.5) in one form: the key of the cache, and all that is passed on. */
const liveQuery = `  map $arg__HLS_msn $msn {
    "~^[0-9]{1,15}$" "&_HLS_msn=$arg__HLS_msn";
    default "";
  }
  map $arg__HLS_part $part {
    "~^[0-9]{1,6}$" "&_HLS_part=$arg__HLS_part";
    default "";
  }
  map $arg__HLS_skip $skip {
    "~^(YES|v2)$" "&_HLS_skip=$arg__HLS_skip";
    default "";
  }`

/** Asked before anything is looked up. */
const permittedConf = `default_type application/problem+json;
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
