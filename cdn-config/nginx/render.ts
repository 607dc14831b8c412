import { fingerprintOf } from '../secrets-in-use.ts'
import type { Network, NetworkZone } from '../topology.ts'
import { varnishFiles } from '../varnish/varnish.ts'
import { accessLog } from './access-log.ts'
import { siteConf } from './cut-off.ts'
import { cachedConf, waited } from './locations.ts'
import { type ConfFile, type Node, portOf } from './node.ts'
import { permittedConf, serverConf } from './server.ts'
import { keptConf, passedOnConf } from './site.ts'
import { sentScript, steeringConf } from './steering.ts'
import { bucketJs, type Keys, storageHttp } from './storage.ts'
import { backServer, waitingUpstream } from './waiting.ts'
import { regionsOf, zonesConf } from './zones.ts'

/**
 * What is not in the topology: the secrets that sign addresses, the text of `tokens.js`; and of a node that reads object storage the
 * text of the scripts it has for that, and the keys of its bucket.
 */
export type Given = {
  secrets: readonly string[]
  tokens: string
  storage?: { scripts: Readonly<Record<string, string>>; keys: Keys | null }
}

/**
 * All files of one nginx, by their name: `nginx -p DIR -c DIR/nginx.conf` runs it. For Debian 12's nginx 1.22 and its
 * `libnginx-mod-http-js`. Every path is relative, so that it runs anywhere, and needs no root where its ports are high. Pure.
 */
export function renderNode(
  network: Network,
  node: Node,
  { secrets, tokens, storage }: Given,
): Record<string, ConfFile> {
  const shared = (text: string): ConfFile => ({ text, mode: 0o644 })
  // Shield and origin are asked by edges, which are not to be held back.
  const zones = network.zones.map(({ limits, ...zone }) =>
    limits && node.kind === 'edge' ? { ...zone, limits } : zone,
  )
  return {
    'nginx.conf': shared(mainConf(zones, node, secrets.map(fingerprintOf))),
    'zones.conf': shared(zonesConf(zones)),
    'cached.conf': shared(cachedConf(node)),
    'permitted.conf': shared(permittedConf),
    ...(node.site
      ? { 'passed-on.conf': shared(passedOnConf(node.site)), 'kept.conf': shared(keptConf) }
      : {}),
    'tokens.js': shared(tokens),
    ...varnishFiles(node),
    'sent.js': shared(sentScript),
    'secrets.js': { text: `export default ${JSON.stringify(secrets, null, 2)}\n`, mode: 0o600 },
    ...storageFiles(node, storage),
  }
}

/** @throws CommandError where the node reads a bucket and there are no keys of it */
function storageFiles(node: Node, given: Given['storage']): Record<string, ConfFile> {
  if (!node.storage || !given) return {}
  const files: Record<string, ConfFile> = {}
  const names = node.storage.s3 ? ['objects.js', 'signature.js', 's3.js'] : ['objects.js']
  for (const name of names) files[name] = { text: given.scripts[name] ?? '', mode: 0o644 }
  const bucket = bucketJs(node, given.keys)
  if (bucket !== null) files['bucket.js'] = { text: bucket, mode: 0o600 }
  return files
}

/** Objects take 500 kB on average, and nginx 8,000 keys a megabyte. */
const keysOf = (bytes: number) => `${Math.min(2048, Math.max(8, Math.ceil(bytes / 500e3 / 8000)))}m`
const megabytes = (bytes: number) => `${Math.max(1, Math.floor(bytes / 1_048_576))}m`

function mainConf(zones: readonly NetworkZone[], node: Node, fingerprints: readonly string[]): string {
  const { name, kind } = node
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
${judging}
  include zones.conf;
  map $zone $zone_region {
    default ${regionsOf(zones)}
  }

  # By whichever of both an answer was kept.
  map $upstream_cache_status $cache_status {
    "" $upstream_http_x_cache;
    default $upstream_cache_status;
  }
${accessLog(node)}

${settings}
${cachesConf(node)}
${upstreamConf(node)}
${storageHttp(node)}${waitingUpstream(node)}${liveQuery}
${steeringConf(node)}
  # RFC 9110 section 15: what failed is not to be kept, or a browser repeats it for ever. What was asked says so itself.
  map "$status $upstream_http_cache_control" $no_store {
    "~^[45][0-9][0-9] $" no-store;
    default "";
  }

${siteConf(node)}${serverConf(zones, node, fingerprints)}${backServer(node, waited)}
}
`
}

const judging = `  js_import tokens from tokens.js;
  js_set $verdict tokens.verdict;
  js_import sent from sent.js;
  js_set $sent sent.sent;
  # What is answered instead; nothing for the permit that was signed.
  map $verdict $refusal {
    "~^[0-9]+e?$" "";
    "~^late-" 419;
    expired 410;
    missing 404;
    default 403;
  }`

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
