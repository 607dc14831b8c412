import { formatAddress, type Prefix } from '../address.ts'
import { kazakhEntries } from '../zones.ts'
import { answers } from './answers.ts'
import { tlsTo } from './locations.ts'
import type { Node } from './node.ts'

type Site = NonNullable<Node['site']>

/** Whom the kept answers are for: somebody in Kazakhstan of whom nothing is known, wherever the fill runs. */
export const nobodyInKazakhstan = (): string => {
  const [first] = kazakhEntries()
  if (!first) throw new RangeError('no Kazakh prefixes')
  return firstHost(first.prefix)
}

const firstHost = ({ address: [a, b, c, d] }: Prefix): string => formatAddress([a, b, c, d + 1])

/** In the server: what is no media. */
export function siteLocations(site: Site, name: string): string {
  const scheme = new URL(site.url).protocol.slice(0, -1)
  const said = `add_header Nar-Cut-Off ${name} always;`
  return `    error_page 419 = @late;
    recursive_error_pages on;
    # Of the hub, and nobody's business here.
    location ~ ^/(metrics|readyz)(/|$) {
      default_type application/problem+json;
      ${answers.missing}
    }
${passedOnLocations(scheme)}
${keepLocation(scheme)}
${keptLocations(said)}
${lateLocations(scheme)}`
}

const passedOnLocations = (scheme: string): string =>
  [
    passedOn(scheme, '/', '@kept', [
      ...['client_max_body_size 0;', 'proxy_request_buffering off;', 'proxy_buffering off;'],
      ...['proxy_read_timeout 1h;', 'proxy_send_timeout 1h;'],
    ]),
    passedOn(scheme, '~ "^/api/v1/titles/[0-9a-z]{12}/playback$"', '@playback', [
      ...['client_max_body_size 4k;', 'client_body_buffer_size 8k;'],
    ]),
  ].join('\n')

/** @param away who answers while the origin does not */
const passedOn = (scheme: string, pattern: string, away: string, limits: readonly string[]): string =>
  `    location ${pattern} {
      include passed-on.conf;
      proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;
      ${limits.join('\n      ')}
      error_page 419 = @keep;
      error_page 502 504 = ${away};
      if ($fills) {
        return 419;
      }
      proxy_pass ${scheme}://site;
    }`

/** Asked by the fill. */
const keepLocation = (scheme: string): string => `    # In nobody's name: what is kept is kept for everybody.
    location @keep {
      include passed-on.conf;
      proxy_set_header Cookie "";
      proxy_set_header Authorization "";
      proxy_set_header Accept-Encoding "";
      proxy_set_header Nar-Fill "";
      proxy_set_header Sec-GPC 1;
      proxy_set_header X-Forwarded-For ${nobodyInKazakhstan()};
      proxy_cache site;
      proxy_cache_key "$kept_name";
      proxy_cache_methods GET HEAD POST;
      proxy_cache_bypass 1;
      proxy_no_cache $is_unkept $upstream_http_set_cookie;
      proxy_ignore_headers Cache-Control Expires Vary Set-Cookie;
      proxy_cache_valid 200 402 403 404 409 410 451 30d;
      error_page 502 504 = @cut-off;
      add_header Nar-Kept $kept_told always;
      proxy_pass ${scheme}://site;
    }`

/** The origin is away. */
const keptLocations = (said: string): string => `    location @kept {
      if ($zone_region = external) {
        return 503;
      }
      if ($kept_name = "") {
        return 503;
      }
      include kept.conf;
      proxy_cache_key "$kept_name";
      error_page 502 503 504 = @cut-off;
      ${said}
      proxy_pass http://nobody;
    }
    location @playback {
      if ($zone_region = external) {
        return 503;
      }
      error_page 503 = @cut-off;
      client_body_buffer_size 8k;
      subrequest_output_buffer_size 512k;
      js_content tokens.playback;
    }
    location ~ ^/edge-kept(?<kept_path>/.+)$ {
      internal;
      include kept.conf;
      proxy_cache_key "playback $kept_path|$kept_locale";
      proxy_cache_methods GET HEAD POST;
      error_page 502 504 = @cut-off;
      ${said}
      proxy_pass http://nobody;
    }
    location @cut-off {
      default_type application/problem+json;
      charset utf-8;
      charset_types application/problem+json;
      ${said}
      add_header Cache-Control no-store always;
      add_header Retry-After 30 always;
      return 503 '{"type":"about:blank","status":503,"code":"cut-off","detail":"$cut_off_words"}';
    }`

/** An address that has expired, no longer ago than is forgiven. */
const lateLocations = (scheme: string): string => `    location @late {
      js_content tokens.late;
    }
    location = /edge-origin {
      internal;
      include passed-on.conf;
      proxy_pass_request_body off;
      proxy_set_header Content-Length "";
      proxy_set_header Range "";
      proxy_read_timeout 2s;
      proxy_cache live;
      proxy_cache_key edge-origin;
      proxy_cache_valid 200 1s;
      proxy_ignore_headers Cache-Control Expires Vary Set-Cookie;
      proxy_pass ${scheme}://site/healthz;
    }
    location @expired {
      default_type application/problem+json;
      ${answers.expired}
    }
    location @honoured {
      proxy_cache $late_cache;
      proxy_cache_key "$late_key";
      include cached.conf;
      proxy_pass http://nobody;
    }`

/** How the origin is asked for what is not media: as the viewer asks, who is told by address to the hubs. */
export const passedOnConf = ({ url }: Site): string =>
  `${[
    ...tlsTo(url),
    'proxy_http_version 1.1;',
    'proxy_set_header Connection "";',
    'proxy_set_header Host $http_host;',
    'proxy_set_header X-Forwarded-Proto $scheme;',
    'proxy_connect_timeout 3s;',
    'proxy_intercept_errors on;',
    '# The hub says itself what these pages may; what a server adds to media is not for them.',
    'add_header Nar-Edge $edge_name always;',
  ].join('\n')}\n`

/** What is kept is shown as it was. A browser is to ask again: the link may be back. */
export const keptConf = `proxy_cache site;
proxy_pass_request_body off;
proxy_hide_header Cache-Control;
proxy_hide_header ETag;
proxy_hide_header Last-Modified;
add_header Cache-Control no-store always;
gzip_types application/json application/problem+json application/javascript text/javascript text/css image/svg+xml application/manifest+json;
`
