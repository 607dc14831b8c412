import { cutOffWords } from './answers.ts'
import { locations, waited } from './locations.ts'
import { type Node, portOf } from './node.ts'

/**
 * An edge that answers for the public site (docs/decisions/48-cut-off.md). Everything but media goes to the origin as it comes, and
 * nothing of it is kept: whose it is, an edge does not know. What is kept for the day on which the origin cannot be reached are
 * answers that `./nar edge fill` has asked for, in nobody's name, and of which the hub says that anybody may have them.
 */

/** In `http` of an edge: who fills it is told what was there already. */
const fillConf = `  js_set $is_fill tokens.isFill;
  map $http_nar_fill $fills {
    "" "";
    default $is_fill;
  }
  map $fills $cache_told {
    1 $upstream_cache_status;
    default "";
  }
`

/** In `http`. */
export function siteConf({ kind, site, name, cache }: Node): string {
  if (kind !== 'edge') return ''
  if (!site) return fillConf
  const { hostname } = new URL(site.url)
  const megabytes = Math.max(1, Math.floor(cache.playlists / 1_048_576))
  return `${fillConf}  # The public site, and what there is of it while the origin is away.
  js_var $grace ${site.grace};
  js_var $edge_name ${name};
  # The second is nobody: after three connections that failed, nobody waits for the next five seconds.
  upstream site {
    server ${hostname}:${portOf(site.url)} max_fails=3 fail_timeout=5s;
    server 127.0.0.1:1 max_fails=0 backup;
    keepalive 32;
    keepalive_timeout 5s;
  }
  upstream nobody {
    server 127.0.0.1:1 down;
  }
  proxy_cache_path cache-site levels=1:2 keys_zone=site:8m max_size=${megabytes}m inactive=30d use_temp_path=off;
${keptMaps}
${lateMaps}
`
}

/** What a copy is called, and what may become one. */
const keptMaps = `  # As pages ask (player/words): the alphabet of Kazakh, too.
  map $http_accept_language $kept_locale {
    "~*^kk-latn" kk-Latn;
    "~*^kk-(arab|cn|ir|af)" kk-Arab;
    "~*^ru" ru;
    "~*^en" en;
    default kk;
  }
  map $kept_locale $cut_off_words {
${cutOffWords.map(([language, words]) => `    ${language === 'kk' ? 'default' : language} "${words}";`).join('\n')}
  }
  # Under which a copy is kept. Every page is the one without anything in it, which asks for the rest by itself.
  map "$request_method $uri" $kept_name {
    "~^POST /api/v1/titles/[0-9a-z]+/playback$" "playback $uri|$kept_locale";
    "~^(GET|HEAD) /api/.*\\.jpg$" $request_uri;
    "~^(GET|HEAD) /api/" "$request_uri|$kept_locale";
    "~^(GET|HEAD) /.*\\." $uri;
    "~^(GET|HEAD) /" /shell.html;
    default "";
  }
  # What the hub says of an answer to nobody in particular: what anybody may have, and why anybody may not.
  map "$request_method:$upstream_status:$upstream_http_nar_keep:$upstream_http_cache_control:$uri" $is_unkept {
    "~^GET:200:anybody:(?!.*no-store)" "";
    "~^GET:200::public" "";
    "~^GET:200::no-cache:/(shell\\.html|sw\\.js)$" "";
    "~^POST:200:[^:]*:[^:]*:/api/v1/titles/[0-9a-z]+/playback$" "";
    "~^(GET|POST):(402|403|404|409|410|451):[^:]*:[^:]*:/api/" "";
    default 1;
  }
  map "$is_unkept$upstream_http_set_cookie" $kept_told {
    "" yes;
    default no;
  }`

/** Which copy an address that has expired is answered from: the one of its permit, as when it was good. */
const lateMaps = [
  'map $verdict $late_permit {\n    "~^late-(?<permit_of>[0-9]+)$" $permit_of;\n    default "";\n  }',
  `map $uri $late_cache {\n${[...waited, ...locations].map(({ pattern, cache }) => `    "~${pattern}" ${cache};`).join('\n')}\n    default off;\n  }`,
  `map $uri $late_key {\n${[...waited, ...locations].map(({ pattern, key }) => `    "~${pattern}" "${key.replace('$verdict', '$late_permit')}";`).join('\n')}\n    default "";\n  }`,
]
  .map((text) => `  ${text}`)
  .join('\n')
