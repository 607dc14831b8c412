import { answers } from './answers.ts'
import type { Location, Waited } from './location.ts'
import { type Node, schemeOf } from './node.ts'
import { storedLocation } from './storage.ts'
import { waitingLines } from './waiting.ts'

/**
 * Kinds of addresses below `/p/<expiry>/<token>/<scope>/`, and how each is kept. The key of the cache leaves expiry and token out:
 * viewers share what is there. It keeps the scope, since that is what was signed. Playlists, and parts that are waited for, have the
 * permit in their key, too (`$verdict`): the hub is asked for each permit apart, and ends those that are good no longer.
 */
const signed = '^/p/(?<expiry>[0-9]+)/(?<token>[A-Za-z0-9_-]+)/'
const onAir = '(?<scope>[0-9a-z]{12})'
const anyScope = '(?<scope>[0-9a-z.]+)'
const name = '[a-z0-9-]+'
const segments = `${signed}${anyScope}/(?<rest>[a-z0-9/-]+\\.(m4s|mp4|jpg))$`

/** nginx would keep one answer for each way to ask for it, and what fails as long as it says. */
const ignored = 'proxy_ignore_headers Cache-Control Expires Vary Set-Cookie;'

export const waited: Waited[] = [
  {
    // Held back by the hub until they are there (blocking reload), so they wait longer than a target duration.
    pattern: `${signed}${anyScope}/(?<rest>live/${name}(\\.iframes)?\\.m3u8)$`,
    cache: 'live',
    key: '$scope|$verdict|$rest|$msn$part$skip',
    query: '?$msn$part$skip',
    suffix: '\\.m3u8',
    // The hub says how long: one that was waited for never changes.
    rules: ['proxy_ignore_headers Vary Set-Cookie;', 'proxy_cache_valid 404 1s;', 'proxy_read_timeout 15s;'],
  },
  {
    pattern: `${signed}${anyScope}/(?<rest>live/${name}/${name}/part-[0-9]+\\.m4s)$`,
    cache: 'live',
    key: '$scope|$verdict|$rest',
    suffix: '\\.m4s',
    rules: [ignored, 'proxy_cache_valid 200 1m;', 'proxy_read_timeout 15s;'],
  },
]

export const locations: Location[] = [
  {
    // Says nothing of what is watched, so all scopes share it (steering.ts).
    pattern: `${signed}${anyScope}/(?<rest>(live/)?steering\\.json)$`,
    cache: 'playlists',
    key: 'steering|$steering_zone|$steering_share',
    query: '?zone=$steering_zone&share=$steering_share',
    rules: [ignored, 'proxy_cache_valid 200 2s;'],
  },
  {
    // Good for the newest moments alone (tokens.js looks at the moment), so not kept for a year.
    pattern: `${signed}${onAir}/(?<rest>live/${name}/${name}/[a-z0-9]+\\.(m4s|mp4))$`,
    cache: 'live',
    key: '$scope|$rest',
    rules: [ignored, 'proxy_cache_valid 200 2m;'],
    stored: true,
  },
  {
    pattern: `${signed}${anyScope}/(?<rest>[a-z0-9/-]+\\.m3u8)$`,
    cache: 'playlists',
    key: '$scope|$verdict|$rest',
    rules: [ignored, 'proxy_cache_valid 200 1s;', 'proxy_cache_valid 404 410 1s;'],
  },
  {
    // Words may be taken back by their owner.
    pattern: `${signed}${anyScope}/(?<rest>[a-z0-9/-]+\\.vtt)$`,
    cache: 'playlists',
    key: '$scope|$verdict|$rest',
    rules: [ignored, 'proxy_cache_valid 200 1m;', 'proxy_cache_valid 404 410 1s;'],
  },
  {
    pattern: segments,
    cache: 'segments',
    key: '$scope|$rest',
    stored: true,
    rules: [
      ignored,
      'proxy_cache_valid 200 365d;',
      'proxy_cache_valid 404 1s;',
      'proxy_cache_background_update on;',
      'proxy_cache_revalidate on;',
    ],
  },
]

export const mediaLocations = (node: Node): string => {
  const passed = locations.filter(({ stored }) => !(node.storage && stored))
  return [
    ...waited.map((location) =>
      node.varnish ? locationText(location, waitingLines(location)) : keptText(location, node),
    ),
    ...passed.map((location) => keptText(location, node)),
    ...(node.storage ? [storedLocation(node, segments)] : []),
    unknownConf,
  ].join('\n')
}

const keptText = (location: Location, node: Node): string =>
  locationText(location, [
    `proxy_cache ${location.cache};`,
    `proxy_cache_key "${location.key}";`,
    ...location.rules,
    'include cached.conf;',
    `proxy_pass ${schemeOf(node)}://hub/p/$expiry/$token/$scope/$rest${location.query ?? ''};`,
  ])

/** The pattern is quoted: it has braces. */
function locationText({ pattern }: Location, lines: readonly string[]): string {
  const all = ['include permitted.conf;', ...lines]
  return `    location ~ "${pattern}" {\n${all.map((line) => `      ${line}`).join('\n')}\n    }`
}

/** What is signed and yet no address of ours is told from what is not signed, as the origin does. */
const unknownConf = `    location /p/ {
      include permitted.conf;
      ${answers.missing}
    }`

/**
 * Common to everything that is kept. One request at a time for what is not there: the others wait for it, where nginx's own five
 * seconds would let all of them through.
 */
export function cachedConf({ name, upstream }: Node): string {
  const [first = ''] = upstream
  const { host } = new URL(first)
  return `${[
    ...tlsTo(first),
    'proxy_http_version 1.1;',
    'proxy_set_header Connection "";',
    `proxy_set_header Host ${host};`,
    'proxy_set_header Accept-Encoding "";',
    // The next one tells what it sends to nodes from what it sends to viewers.
    `proxy_set_header Nar-Node ${name};`,
    'proxy_set_header Cookie "";',
    'proxy_set_header Authorization "";',
    'proxy_connect_timeout 3s;',
    'proxy_cache_lock on;',
    'proxy_cache_lock_timeout 30s;',
    'proxy_cache_lock_age 30s;',
    'proxy_cache_use_stale updating error timeout invalid_header http_500 http_502 http_503 http_504 http_429;',
    'proxy_force_ranges on;',
    'proxy_hide_header Access-Control-Allow-Origin;',
    'proxy_hide_header Cross-Origin-Resource-Policy;',
    'proxy_hide_header X-Content-Type-Options;',
    'proxy_hide_header Referrer-Policy;',
    'proxy_hide_header Strict-Transport-Security;',
    'proxy_hide_header Set-Cookie;',
    'proxy_hide_header Vary;',
  ].join('\n')}\n`
}

/** How a server is asked over TLS; nothing where it is asked without. */
export function tlsTo(url: string): string[] {
  const { protocol, hostname } = new URL(url)
  if (protocol !== 'https:') return []
  return [
    'proxy_ssl_server_name on;',
    `proxy_ssl_name ${hostname};`,
    'proxy_ssl_verify on;',
    'proxy_ssl_verify_depth 4;',
    'proxy_ssl_trusted_certificate /etc/ssl/certs/ca-certificates.crt;',
  ]
}
