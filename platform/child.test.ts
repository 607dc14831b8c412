import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, open, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { kill9 } from '#tests/support/processes.ts'
import { type ChildSpec, dyingWithUs, supervise } from './child.ts'
import { openLog } from './log.ts'

const log = openLog('test', 'silent')
let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nar-child-'))
})
afterEach(() => rm(folder, { recursive: true }))

const shell = (
  script: string,
): Pick<ChildSpec, 'name' | 'command' | 'stopSignal' | 'stopSeconds' | 'output'> => ({
  name: 'test child',
  command: dyingWithUs('KILL', ['sh', '-c', script]),
  stopSignal: 'SIGTERM',
  stopSeconds: 1,
  output: 'log',
})

async function until(holds: () => Promise<boolean> | boolean, seconds = 10): Promise<void> {
  const deadline = performance.now() + seconds * 1000
  while (!(await holds())) {
    if (performance.now() > deadline) throw new Error(`not in ${seconds} s`)
    await sleep(10)
  }
}
const isAlive = (pid: number | null) => {
  if (!pid) return false
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

describe('supervise', () => {
  it('waits until the child answers, and starts it again when it dies', async () => {
    const flag = join(folder, 'up')
    const script = `sleep 0.2; touch ${flag}; exec sleep 60`
    const child = await supervise({ ...shell(script), answers: () => readFile(flag) }, log)
    const first = child.pid()
    expect(isAlive(first)).toBe(true)
    kill9(first)
    await until(() => (child.pid() ?? first) !== first)
    const second = child.pid()
    await child.stop()
    expect(isAlive(second)).toBe(false)
    expect(child.pid()).toBeNull()
  })

  it('pauses longer from death to death, so that a broken child costs little', async () => {
    const starts = join(folder, 'starts')
    const child = await supervise(shell(`echo x >> ${starts}; sleep 0.01`), log)
    await sleep(1500)
    await child.stop()
    const count = (await readFile(starts, 'utf8')).length / 2
    // 100, 200, 400 and 800 ms after one another.
    expect(count).toBeGreaterThanOrEqual(3)
    expect(count).toBeLessThanOrEqual(5)
    await sleep(300)
    expect((await readFile(starts, 'utf8')).length / 2).toBe(count)
  })

  it('tells what a child said that does not start', async () => {
    const spec = {
      ...shell('echo "no such database" >&2; exit 3'),
      answers: () => readFile(join(folder, 'never')),
    }
    await expect(supervise(spec, log)).rejects.toThrow(
      /test child did not start: exit code 3; no such database/,
    )
    const missing = { ...shell(''), command: [join(folder, 'no-program')] }
    await expect(supervise(missing, log)).rejects.toThrow(/did not start: .*ENOENT/)
  })

  it('kills a child that does not want to stop', async () => {
    const child = await supervise(shell('trap "" TERM; while :; do sleep 0.1; done'), log)
    const pid = child.pid() ?? 0
    await sleep(200)
    const start = performance.now()
    await child.stop()
    expect(isAlive(pid)).toBe(false)
    expect(performance.now() - start).toBeGreaterThan(900)
  })

  it('hands over open files', async () => {
    const path = join(folder, 'text')
    await writeFile(path, 'from the parent')
    const file = await open(path)
    const copy = join(folder, 'copy')
    const child = await supervise({ ...shell(`cat <&3 > ${copy}; exec sleep 60`), inherit: [file.fd] }, log)
    await until(async () => (await readFile(copy, 'utf8').catch(() => '')) === 'from the parent')
    await child.stop()
    await file.close()
  })
})

describe('dyingWithUs', () => {
  it('ends a child, in its own session, with a parent that is killed', async () => {
    const command = dyingWithUs('KILL', ['sleep', '60'])
    const script = `
      const { spawn } = require('node:child_process')
      const child = spawn(${JSON.stringify(command[0])}, ${JSON.stringify(command.slice(1))}, { detached: true, stdio: 'ignore' })
      console.log(child.pid)
      setInterval(() => {}, 1000)`
    const parent: ChildProcess = spawn(process.execPath, ['-e', script], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    if (!parent.stdout) throw new Error('no output')
    const [line] = await once(parent.stdout, 'data')
    const pid = Number(String(line))
    await until(async () => (await readFile(`/proc/${pid}/cmdline`, 'utf8')).startsWith('sleep'))
    parent.kill('SIGKILL')
    await until(() => !isAlive(pid))
  })
})
