import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { dyingWithUs } from '#platform/child.ts'
import { cpuSecondsBelow } from '#platform/sandbox-processes.ts'
import { ended } from './nginx.ts'
import { until } from './processes.ts'

/** Debian's Varnish of a rendered node, as its `varnish.sh` starts it. */
export async function startVarnish(folder: string, port: number) {
  const [command = '', ...rest] = dyingWithUs('TERM', ['/bin/sh', join(folder, 'varnish.sh')])
  const child = spawn(command, rest, { stdio: ['ignore', 'ignore', 'pipe'] })
  let said = ''
  child.stderr.on('data', (chunk) => {
    said += chunk
  })
  const answers = async () => (await fetch(`http://127.0.0.1:${port}/`)).ok || true
  await until('Varnish to answer', 10, answers).catch((error) => {
    throw new Error(`${error.message}: ${said}`)
  })
  return { cpuSeconds: () => cpuSecondsBelow(child.pid ?? 0), stop: () => ended(child) }
}
