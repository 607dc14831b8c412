import { mkdtemp, rm, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { narCommand } from '#tests/support/nar.ts'

/** `./nar` as a person or a script meets it, without a hub. */
const listed = async () => {
  const { out } = await narCommand(['help'])
  return [...out.matchAll(/^ {2}([a-z-]+) {2,}(.+)$/gm)].map(([, name = '', summary = '']) => ({
    name,
    summary,
  }))
}

describe('./nar', () => {
  it('lists its commands with help, --help and nothing at all', async () => {
    const answers = await Promise.all([['help'], ['--help'], []].map((args) => narCommand(args)))
    for (const answer of answers) expect(answer).toMatchObject({ code: 0, err: '', out: answers[0]?.out })
    expect((await listed()).map(({ name }) => name)).toEqual(
      expect.arrayContaining(['up', 'token', 'upload', 'doctor']),
    )
  })

  it('explains every command that it lists, in the same words', async () => {
    for (const { name, summary } of await listed()) {
      const { code, out, err } = await narCommand([name, '--help'])
      expect({ name, code, err }).toEqual({ name, code: 0, err: '' })
      expect(out.split('\n')[0]).toBe(summary)
      expect(out).toContain(`./nar ${name}`)
    }
  })

  it.each([
    { wrong: ['fly'], says: /^nar: there is no command fly/ },
    { wrong: ['up', '--prot', '1'], says: /^nar: Unknown option '--prot'/ },
    { wrong: ['up', '--port', 'x'], says: /--port: "x" must be integer/ },
    { wrong: ['up', 'now'], says: /^nar: Unexpected argument 'now'/ },
    { wrong: ['token', '--name', 'x'], says: /^nar: --role must be one of owner, moderator, admin/ },
    { wrong: ['token', '--role', 'owner'], says: /^nar: --name is missing/ },
    { wrong: ['serve'], says: /^nar: serve needs NAR_DATABASE_URL/ },
    { wrong: ['work'], says: /^nar: .*NAR_DATABASE_URL/ },
  ])('wrong usage exits 2 with a line that says what is wrong: $wrong', async ({ wrong, says }) => {
    const { code, out, err } = await narCommand(wrong)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toMatch(says)
  })

  it('reports every wrong setting at once and starts nothing', async () => {
    const { code, err } = await narCommand(['up'], { NAR_PROT: '1', NAR_WORKERS: 'many' })
    expect(code).toBe(2)
    expect(err).toContain('NAR_PROT: there is no such setting')
    expect(err).toContain('NAR_WORKERS: "many" must be integer')
  })
})

describe('./nar doctor', () => {
  it('finds this machine fit', async () => {
    const { code, out } = await narCommand(['doctor', '--json'])
    const findings = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(findings.filter(({ state }) => state === 'fail')).toEqual([])
    expect(findings.map(({ name }) => name)).toEqual(
      expect.arrayContaining([
        'node',
        'ffmpeg',
        'sandbox',
        'redis-server',
        'postgres',
        'player',
        'disk space',
      ]),
    )
    expect(code).toBe(0)
  })

  it('exits 1 when something is missing, and says what', async () => {
    const bin = await mkdtemp(join(tmpdir(), 'nar-bin-'))
    // What ./nar itself needs, and nothing that the hub needs.
    for (const program of ['node', 'dirname', 'readlink']) {
      await symlink(program === 'node' ? process.execPath : `/usr/bin/${program}`, join(bin, program))
    }
    const { code, out } = await narCommand(['doctor'], { PATH: bin })
    await rm(bin, { recursive: true })
    expect(code).toBe(1)
    expect(out).toMatch(/^fail {2}ffmpeg .*npm start installs it$/m)
    expect(out).toMatch(/^fail {2}redis-server /m)
    expect(out).toMatch(/^warn {2}sandbox .*WITHOUT ISOLATION/m)
    expect(out).toMatch(/^ok {4}node /m)
  })
})
