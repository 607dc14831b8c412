import { chmod, mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ConfFile } from '#cdn-config/nginx/node.ts'
import { freePort } from '#tests/support/free-port.ts'
import { startNginx } from '#tests/support/nginx.ts'

const config = (port: number) => `worker_processes auto;
pid nginx.pid;
error_log error.log alert;
events { worker_connections 16384; }
http {
  access_log off;
  sendfile on;
  tcp_nopush on;
  keepalive_requests 100000;
  client_body_temp_path temp-body;
  proxy_temp_path temp-proxy;
  fastcgi_temp_path temp-fastcgi;
  uwsgi_temp_path temp-uwsgi;
  scgi_temp_path temp-scgi;
  server {
    listen 127.0.0.1:${port};
    root files;
  }
}
`

/** What an edge is held against: the bytes of one segment from a file, by sendfile, no log, nothing else. */
export async function startPlainNginx(folder: string, bytes: number) {
  const port = await freePort()
  await mkdir(join(folder, 'files'))
  // Workers of a root's nginx are nobody's.
  await chmod(folder, 0o755)
  await writeFile(join(folder, 'files/segment.m4s'), Buffer.alloc(bytes, 'нар '))
  await writeFile(join(folder, 'nginx.conf'), config(port))
  const url = `http://127.0.0.1:${port}`
  const nginx = await startNginx(folder, async () => (await fetch(`${url}/segment.m4s`)).ok)
  return { url, cpuSeconds: nginx.cpuSeconds, close: nginx.stop }
}

/** The same edge, which takes every address for good: what is left is the cost of all else. */
export function withoutTokens(files: Record<string, ConfFile>): Record<string, ConfFile> {
  return Object.fromEntries(
    Object.entries(files).map(([name, { text, mode }]) => [
      name,
      { mode, text: text.replace('js_set $verdict tokens.verdict;', 'map $host $verdict { default 0; }') },
    ]),
  )
}
