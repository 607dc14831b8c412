import { answers } from './answers.ts'
import type { Location, Waited } from './location.ts'
import { type Node, schemeOf } from './node.ts'

/** How nginx and the Varnish beside it ask each other (docs/decisions/44-waiting.md): nginx, Varnish, the same nginx, the hub. */

/** Away for a moment or for good, Varnish is passed by: who waits looks every half second then, as without it. */
export function waitingUpstream({ varnish }: Node): string {
  if (!varnish) return ''
  return `  upstream waiting {
    server 127.0.0.1:${varnish.port} max_fails=3 fail_timeout=2s;
    server 127.0.0.1:${varnish.back} backup;
    keepalive 256;
  }
`
}

/** What a viewer asked for, judged already. Nothing of it is written to the disk but where it is kept. */
export const waitingLines = ({ key, query }: Location): string[] => [
  'include cached.conf;',
  `proxy_set_header X-Key "${key}";`,
  'proxy_next_upstream error;',
  'proxy_read_timeout 20s;',
  'proxy_buffers 16 32k;',
  'proxy_max_temp_file_size 0;',
  'proxy_hide_header X-Cache;',
  `proxy_pass http://waiting/p/$expiry/$token/$scope/$rest${query ?? ''};`,
]

/** The way out of Varnish, for this machine alone: kept, locked and served when old as what does not go by Varnish. */
export function backServer(node: Node, waited: readonly Waited[]): string {
  if (!node.varnish) return ''
  const kept = waited.map(
    ({ suffix, cache, rules }) => `    location ~ "${suffix}$" {
      proxy_cache ${cache};
      proxy_cache_key "$http_x_key";
      ${rules.join('\n      ')}
      include cached.conf;
      proxy_pass ${schemeOf(node)}://hub;
    }`,
  )
  return `
  server {
    listen 127.0.0.1:${node.varnish.back};
    server_name _;
    access_log off;
    merge_slashes off;
    add_header X-Cache $upstream_cache_status always;
    add_header Cache-Control $no_store always;
    error_page 502 504 = @away;
    location @away {
      default_type application/problem+json;
      ${answers.away}
    }
${kept.join('\n')}
    location / {
      return 404;
    }
  }
`
}
