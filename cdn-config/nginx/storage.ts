import { CommandError } from '#platform/errors.ts'
import { answers } from './answers.ts'
import { mediaHeaders } from './media-headers.ts'
import type { Node } from './node.ts'

/**
 * An origin that answers segments out of object storage itself, so that no hub reads or sends one: from a folder by sendfile, from a
 * private bucket by requests that it signs. Playlists, words and parts stay the hub's, and so does the permit: the hub is asked for
 * it, without a byte of media (`/edge/permit`).
 */
export type Keys = { accessKey: string; secretKey: string }

/** For the file `bucket.js`, which njs imports. null where there is no bucket. @throws CommandError where it has no keys */
export function bucketJs({ storage }: Node, keys: Keys | null): string | null {
  if (!storage?.s3) return null
  if (!keys)
    throw new CommandError(
      'NAR_S3_ACCESS_KEY and NAR_S3_SECRET_KEY are needed: origin.storage of the topology is a bucket',
    )
  const { endpoint, bucket, region, addressing } = storage.s3
  const { host } = new URL(endpoint)
  const place =
    addressing === 'host' ? { host: `${bucket}.${host}`, path: '/' } : { host, path: `/${bucket}/` }
  return `export default ${JSON.stringify({ ...place, region: region ?? 'us-east-1', ...keys }, null, 2)}\n`
}

/** Of the level `http`. */
export function storageHttp({ storage }: Node): string {
  if (!storage) return ''
  const lines = ['js_import objects from objects.js;', 'js_set $object objects.key;', ...maps]
  if (storage.s3) {
    const { hostname, port, protocol } = bucketUrl(storage.s3)
    lines.push(
      'js_import s3 from s3.js;',
      ...['path', 'time', 'authorization'].map((name) => `js_set $s3_${name} s3.${name};`),
      'upstream s3 {',
      `  server ${hostname}:${port || (protocol === 'https:' ? 443 : 80)} max_fails=3 fail_timeout=2s;`,
      '  keepalive 64;',
      '}',
    )
  }
  return `${lines.map((line) => `  ${line}`).join('\n')}\n`
}

/** Whom a segment came from, for the log. Parts are the hub's alone. */
const maps = [
  'map "$stored_in:$uri" $segment {',
  '  "~^(?<whose>folder|s3|hub):" $whose;',
  '  "~^:/p/.*/part-[0-9]+[.]m4s$" hub;',
  '  default "";',
  '}',
  'uninitialized_variable_warn off;',
  // A permit is an asset's or a channel's, whatever stretch of its time was signed.
  'map $scope $permit_scope {',
  '  "~^(?<whole>[0-9a-z]{12})" $whole;',
  '  default $scope;',
  '}',
]

type S3 = NonNullable<NonNullable<Node['storage']>['s3']>

function bucketUrl({ endpoint, bucket, addressing }: S3): URL {
  return new URL(addressing === 'host' ? endpoint.replace('://', `://${bucket}.`) : endpoint)
}

const asked = [
  'include permitted.conf;',
  `if ($object = "") {\n  ${answers.missing}\n}`,
  'auth_request /edge/permit;',
  'auth_request_set $permit_status $upstream_status;',
]

/** The location of segments; `pattern` has the names expiry, token, scope and rest. */
export function storedLocation(node: Node, pattern: string): string {
  const from = node.storage?.s3 ? 's3' : 'folder'
  const lines = [
    `set $stored_in ${from};`,
    'set $permit_of permit;',
    'if ($rest ~ "^live/") {\n  set $permit_of live/permit;\n}',
    ...asked,
    ...(node.storage?.s3 ? s3Rules(node.storage.s3) : folderRules(node)),
  ]
  return block(`location ~ "${pattern}"`, lines)
}

function folderRules({ storage }: Node): string[] {
  return [
    `set $objects "${storage?.folder ?? ''}";`,
    'set $object_etag "";',
    'error_page 500 = @unanswered;',
    'js_content objects.send;',
  ]
}

/** All that fails or leads elsewhere, but what is not there (404), not changed (304), or no range of it (416). */
const noWord = [
  ...Array.from({ length: 9 }, (_, n) => 300 + n),
  ...Array.from({ length: 52 }, (_, n) => 400 + n),
  ...Array.from({ length: 12 }, (_, n) => 500 + n),
].filter((status) => ![304, 404, 416].includes(status))

function s3Rules(s3: S3): string[] {
  const { protocol, hostname } = bucketUrl(s3)
  return [
    // Whatever else a bucket says is trouble of ours, no word to a viewer: also 403, and where else it might be.
    'error_page 404 = @unstored;',
    `error_page ${noWord.join(' ')} = @unanswered;`,
    'proxy_intercept_errors on;',
    'proxy_cache segments;',
    'proxy_cache_key "$object";',
    'proxy_ignore_headers Cache-Control Expires Vary Set-Cookie X-Accel-Expires X-Accel-Redirect X-Accel-Limit-Rate X-Accel-Buffering X-Accel-Charset;',
    'proxy_cache_valid 200 365d;',
    'proxy_cache_valid 404 1s;',
    'proxy_cache_lock on;',
    'proxy_cache_lock_timeout 30s;',
    'proxy_cache_lock_age 30s;',
    'proxy_cache_revalidate on;',
    'proxy_cache_use_stale updating error timeout invalid_header http_500 http_502 http_503 http_504 http_429;',
    'proxy_force_ranges on;',
    'max_ranges 1;',
    'js_header_filter objects.headers;',
    ...(protocol === 'https:' ? tlsTo(hostname) : []),
    'proxy_http_version 1.1;',
    'proxy_connect_timeout 3s;',
    // What a viewer sends gets no further than here.
    'proxy_pass_request_headers off;',
    'proxy_set_header Connection "";',
    `proxy_set_header Host ${bucketUrl(s3).host};`,
    'proxy_set_header x-amz-date $s3_time;',
    'proxy_set_header x-amz-content-sha256 e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855;',
    'proxy_set_header Authorization $s3_authorization;',
    `proxy_pass ${protocol}//s3$s3_path;`,
  ]
}

const tlsTo = (name: string) => [
  'proxy_ssl_server_name on;',
  `proxy_ssl_name ${name};`,
  'proxy_ssl_verify on;',
  'proxy_ssl_verify_depth 4;',
  'proxy_ssl_trusted_certificate /etc/ssl/certs/ca-certificates.crt;',
]

/** What the locations of segments lead to. */
export function storageLocations(node: Node, scheme: string): string {
  if (!node.storage) return ''
  const toHub = `${scheme}://hub/p/$expiry/$token/$scope`
  const permit = [
    'internal;',
    'proxy_cache playlists;',
    'proxy_cache_key "permit|$permit_of|$permit_scope|$verdict";',
    'proxy_ignore_headers Cache-Control Expires Vary Set-Cookie;',
    'proxy_cache_valid 204 2s;',
    'include cached.conf;',
    'proxy_pass_request_body off;',
    'proxy_set_header Content-Length "";',
    `proxy_pass ${toHub}/$permit_of;`,
  ]
  const unanswered = [
    'default_type application/problem+json;',
    `if ($permit_status ~ "410$") {\n  ${answers.expired}\n}`,
    `if ($permit_status ~ "403$") {\n  ${answers.wrong}\n}`,
    answers.away,
  ]
  const unstored = [
    'default_type application/problem+json;',
    `if ($permit_of = permit) {\n  ${answers.missing}\n}`,
    // The newest of what is on air: the process that makes it has it in hand a little before storage has.
    'set $stored_in hub;',
    'proxy_cache live;',
    'proxy_cache_key "$scope|$rest";',
    'proxy_ignore_headers Cache-Control Expires Vary Set-Cookie;',
    'proxy_cache_valid 200 2m;',
    'include cached.conf;',
    `proxy_pass ${toHub}/$rest;`,
  ]
  const file = [
    ...mediaHeaders(node),
    'etag off;',
    'add_header ETag $object_etag;',
    `root "${node.storage.folder ?? ''}";`,
    'disable_symlinks on from=$document_root;',
    'max_ranges 1;',
    'js_header_filter objects.headers;',
    'try_files /$object @unstored;',
  ]
  return `\n${[
    block('location = /edge/permit', permit),
    block('location @unanswered', unanswered),
    block('location @unstored', unstored),
    ...(node.storage.folder ? [block('location @file', file)] : []),
  ].join('\n')}`
}

const block = (head: string, lines: readonly string[]): string =>
  [`${head} {`, ...lines.flatMap((line) => line.split('\n')).map((line) => `  ${line}`), '}']
    .map((line) => `    ${line}`)
    .join('\n')
