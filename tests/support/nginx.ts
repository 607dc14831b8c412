import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { dyingWithUs } from '#platform/child.ts'
import { cpuSecondsBelow } from '#platform/sandbox-processes.ts'
import { until } from './processes.ts'

/** The one place of tests that runs Debian's nginx: on a folder with an `nginx.conf`, until it is stopped or we end. `more`: directives. */
export async function startNginx(folder: string, answers: () => Promise<boolean>, more = '') {
  let child: ChildProcess
  const start = async () => {
    const args = ['-p', folder, '-c', join(folder, 'nginx.conf'), '-g', `daemon off; ${more}`]
    const [command = '', ...rest] = dyingWithUs('TERM', ['/usr/sbin/nginx', ...args])
    child = spawn(command, rest, { stdio: ['ignore', 'ignore', 'inherit'] })
    await until('nginx to answer', 10, answers)
  }
  const stop = () => ended(child)
  await start()
  return {
    stop,
    restart: async () => {
      await stop()
      await start()
    },
    /** Of nginx and its workers. */
    cpuSeconds: () => cpuSecondsBelow(child.pid ?? 0),
  }
}

export async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const exit = once(child, 'exit')
  child.kill('SIGTERM')
  await exit
}
