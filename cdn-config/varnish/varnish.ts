import { problems } from '../nginx/answers.ts'
import type { ConfFile, Node } from '../nginx/node.ts'

/**
 * A room where viewers wait for what is on air (docs/decisions/44-waiting.md). nginx judges addresses and asks here by a key of its
 * own; Varnish lets one of many through to the same nginx, which keeps what comes, and wakes the others in the same moment.
 * Nothing stays here for longer than those need who asked together. Pure.
 */
export function varnishFiles({ kind, name, varnish }: Node): Record<string, ConfFile> {
  if (!varnish) return {}
  const written = `# ${kind} ${name}. Written by ./nar edge render: change the topology, and render it anew.`
  return {
    'live.vcl': { text: `vcl 4.1;\n${written}\n${backend(varnish.back)}${rules}`, mode: 0o644 },
    'varnish.sh': { text: `#!/bin/sh\n${written}\n${start(varnish.port)}`, mode: 0o644 },
  }
}

const backend = (back: number) => `
backend nginx {
  .host = "127.0.0.1";
  .port = "${back}";
  .connect_timeout = 3s;
  .first_byte_timeout = 18s;
  .between_bytes_timeout = 18s;
}
`

/** Every answer is everybody's who asked for it, a refusal, too: who waits is never sent to the hub one after another. */
const rules = `
sub vcl_recv {
  if (req.method != "GET" && req.method != "HEAD") {
    return (synth(405));
  }
  return (hash);
}

sub vcl_hash {
  hash_data(req.http.X-Key);
  return (lookup);
}

sub vcl_backend_fetch {
  # What is waited for is asked for whole, and by everybody in one way.
  unset bereq.http.Range;
  unset bereq.http.X-Forwarded-For;
  return (fetch);
}

sub vcl_backend_response {
  unset beresp.http.Set-Cookie;
  set beresp.grace = 0s;
  set beresp.keep = 0s;
  if (beresp.status == 200 && bereq.url ~ "_HLS_msn=[0-9]|[.]m4s") {
    set beresp.ttl = 2s;
  } elsif (beresp.status == 404 || beresp.status == 410) {
    set beresp.ttl = 1s;
  } else {
    # Playlists of now, which nginx keeps for as long as the hub says, and what goes wrong.
    set beresp.ttl = 0.1s;
  }
  return (deliver);
}

sub vcl_backend_error {
  set beresp.status = 502;
  set beresp.http.Content-Type = "application/problem+json";
  set beresp.http.Cache-Control = "no-store";
  set beresp.ttl = 0.1s;
  synthetic("""${problems.away}""");
  return (deliver);
}

sub vcl_deliver {
  if (obj.hits > 0) {
    set resp.http.X-Cache = "HIT";
  }
  unset resp.http.Age;
  unset resp.http.Via;
  unset resp.http.X-Varnish;
  return (deliver);
}
`

/** Nothing is asked of it from outside (no CLI), and nothing written down but a small ring of its own. */
const start = (port: number) => `cd "$(dirname "$0")" || exit
exec /usr/sbin/varnishd -F -n "$PWD/varnish" -f "$PWD/live.vcl" -a 127.0.0.1:${port} -T none -s malloc,512m \\
  -p http_gzip_support=off -p timeout_idle=70 -p thread_pool_min=20 -p thread_pool_max=2000 -p vsl_space=8M
`
