import type { Node } from './node.ts'

/** Of the server; once more of a location that adds one of its own, which leaves out all that it would inherit. */
export const mediaHeaders = ({ kind, tls }: Node): string[] => [
  '# As the origin answers (cdn-config/origin.ts): the token is the permission, cookies play no part.',
  'add_header Access-Control-Allow-Origin "*" always;',
  'add_header Cross-Origin-Resource-Policy cross-origin always;',
  'add_header X-Content-Type-Options nosniff always;',
  'add_header Referrer-Policy no-referrer always;',
  'add_header Cache-Control $no_store always;',
  ...(tls ? ['add_header Strict-Transport-Security "max-age=31536000" always;'] : []),
  ...(kind === 'edge' ? ['add_header Nar-Cache $cache_told always;'] : []),
]
