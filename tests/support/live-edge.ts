import { spawn } from 'node:child_process'
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { cpuSecondsBelow } from '#platform/sandbox-processes.ts'
import { freePort } from './free-port.ts'

/** Longer than any playlist is held back. */
const holdSeconds = 12

const cached = (zone: string) => `
      proxy_cache ${zone};
      proxy_cache_key "$uri|$arg__HLS_msn|$arg__HLS_part|$arg__HLS_skip";
      proxy_http_version 1.1;
      proxy_set_header Connection "";
      proxy_set_header Accept-Encoding "";
      proxy_read_timeout ${holdSeconds}s;
      proxy_ignore_headers Vary;
      proxy_cache_valid 404 1s;`

const waiting = `
      proxy_pass http://hub;
      proxy_cache_lock on;
      proxy_cache_lock_timeout ${holdSeconds}s;
      proxy_cache_lock_age ${holdSeconds}s;`

const config = (folder: string, port: number, hub: string) => `daemon off;
worker_processes 1;
error_log stderr crit;
pid ${folder}/nginx.pid;
events { worker_connections 8192; }
http {
  access_log off;
  client_body_temp_path ${folder}/body;
  proxy_temp_path ${folder}/proxy;
  fastcgi_temp_path ${folder}/fastcgi;
  uwsgi_temp_path ${folder}/uwsgi;
  scgi_temp_path ${folder}/scgi;
  keepalive_requests 100000;
  gzip on;
  gzip_types application/vnd.apple.mpegurl;
  gzip_proxied any;
  proxy_cache_path ${folder}/live keys_zone=live:10m max_size=100m inactive=30s use_temp_path=off;
  proxy_cache_path ${folder}/media keys_zone=media:10m max_size=1g inactive=10m use_temp_path=off;
  upstream hub { server ${hub}; keepalive 64; }
  server {
    listen 127.0.0.1:${port};
    location ~ "\\.m3u8$|/part-" {${cached('live')}${waiting}
    }
    location / {${cached('media')}${waiting}
    }
  }
}
`

/**
 * An edge for what is on air: Debian's nginx before a hub (docs/decisions/33-live-packaging.md). Who asks for what is being fetched
 * already waits for it, and looks every 500 ms: a constant of nginx.
 * @param hub its address, `http://127.0.0.1:…`
 */
export async function startEdge(hub: string) {
  const folder = await mkdtemp(join(tmpdir(), 'nar-edge-'))
  // Workers of a root's nginx are nobody's.
  await chmod(folder, 0o755)
  const port = await freePort()
  await writeFile(join(folder, 'nginx.conf'), config(folder, port, new URL(hub).host))
  const child = spawn('/usr/sbin/nginx', ['-p', folder, '-c', join(folder, 'nginx.conf')], {
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const url = `http://127.0.0.1:${port}`
  for (let attempt = 0; attempt < 100; attempt += 1) {
    if (
      await fetch(`${url}/healthz`).then(
        () => true,
        () => false,
      )
    )
      break
    await new Promise((done) => setTimeout(done, 50))
  }
  return {
    url,
    /** Of nginx and its workers. */
    cpuSeconds: () => cpuSecondsBelow(child.pid ?? 0),
    close: async () => {
      child.kill('SIGTERM')
      await new Promise((done) => child.once('exit', done))
      await rm(folder, { recursive: true, force: true })
    },
  }
}
