import { spawnSync } from 'node:child_process'
import { mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '..', '..')
const shellTools = ['bash', 'env', 'dirname', 'readlink', 'sort', 'id', 'cat', 'find', 'xargs', 'sha256sum']

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nar-setup-'))
})
afterEach(() => rm(folder, { recursive: true }))

/** A PATH that holds these programs and no others. */
async function pathWith(programs: readonly string[]): Promise<string> {
  for (const program of programs) {
    const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin']
    const found = spawnSync('which', [program], { env: { PATH: folders.join(delimiter) }, encoding: 'utf8' })
    await symlink(program === 'node' ? process.execPath : found.stdout.trim(), join(folder, program))
  }
  return folder
}

const setup = (PATH: string) =>
  spawnSync('bash', [join(root, 'scripts', 'setup')], {
    env: { ...process.env, PATH },
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  })

describe('scripts/setup', () => {
  it('finds nothing to do the second time, and says nothing', () => {
    expect(setup(process.env.PATH ?? '').status).toBe(0)
    const { status, stdout, stderr } = setup(process.env.PATH ?? '')
    expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: '', stderr: '' })
  })

  it('lists what is missing and how to install it where there is no apt', async () => {
    const { status, stderr } = setup(
      await pathWith([...shellTools, 'node', 'ffmpeg', 'ffprobe', 'setpriv', 'unshare']),
    )
    expect(status).toBe(1)
    expect(stderr).toContain('missing: bubblewrap redis-server srt-tools util-linux')
    expect(stderr).toContain(
      'apt-get install --no-install-recommends bubblewrap redis-server srt-tools util-linux',
    )
  })

  it('asks for Node.js where there is none', async () => {
    const { status, stderr } = setup(await pathWith(shellTools))
    expect(status).toBe(1)
    expect(stderr).toContain('Node.js is not installed')
  })
})

describe('scripts/count-tests.mjs', () => {
  const count = async (report: unknown, status: number) => {
    const path = join(folder, 'report.json')
    await writeFile(path, typeof report === 'string' ? report : JSON.stringify(report))
    const run = spawnSync(process.execPath, [join(root, 'scripts/count-tests.mjs'), path, String(status)])
    return run.stdout.toString().trim()
  }
  const file = (status: string, ...tests: string[]) => ({
    status,
    assertionResults: tests.map((t) => ({ status: t })),
  })

  it.each([
    { numPassedTests: 3, numFailedTests: 0, testResults: [file('passed', 'passed')], status: 0, says: '3 0' },
    { numPassedTests: 3, numFailedTests: 2, testResults: [file('failed', 'failed')], status: 1, says: '3 2' },
    { numPassedTests: 3, numFailedTests: 0, testResults: [file('failed')], status: 1, says: '3 1' },
    // Every test passed, and yet the run failed: an error outside of any test.
    { numPassedTests: 3, numFailedTests: 0, testResults: [file('passed', 'passed')], status: 1, says: '3 1' },
  ])('counts $says', async ({ says, status, ...report }) => {
    expect(await count(report, status)).toBe(says)
  })

  it('counts a run without a report as one failure', async () => {
    expect(await count('', 1)).toBe('0 1')
  })
})
