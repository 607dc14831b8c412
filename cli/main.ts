import { existsSync } from 'node:fs'
import { CommandError } from '#platform/errors.ts'
import type { Command } from './command.ts'

/**
 * Every command there is. Each is loaded only when called, and its one line for `./nar help` stands here too, so
 * that the list comes at once: loading all of them would take seconds. A test keeps both lines equal.
 */
const commands: Record<string, { summary: string; load: () => Promise<Command> }> = {
  up: { summary: 'runs the whole hub on this machine', load: () => import('./up.ts') },
  serve: { summary: 'runs the hub alone, for several machines', load: () => import('./serve.ts') },
  work: {
    summary: 'one encoding worker: takes a job from each lane at a time',
    load: () => import('./work.ts'),
  },
  live: {
    summary: 'keeps live television and radio on air: takes every channel that is started',
    load: () => import('./live.ts'),
  },
  token: { summary: 'makes an API token and prints it', load: () => import('./token.ts') },
  invite: {
    summary: 'invites somebody to have an account, and prints the link',
    load: () => import('./invite.ts'),
  },
  upload: {
    summary: 'upload video or sound files; goes on after an interruption',
    load: () => import('./upload.ts'),
  },
  encode: {
    summary: 'encodes titles anew from their source, or calls an encoding off',
    load: () => import('./encode.ts'),
  },
  owner: {
    summary: 'shows an owner, or changes what their titles are encoded in',
    load: () => import('./owner.ts'),
  },
  catalogue: {
    summary: 'makes drafts of the rows of a CSV, or writes your titles as one',
    load: () => import('./catalogue.ts'),
  },
  licences: {
    summary: 'takes and writes licences as EMA Avails or ODRL',
    load: () => import('./licences.ts'),
  },
  channel: {
    summary: 'live TV and radio channels: makes, starts, stops and lists them',
    load: () => import('./channel.ts'),
  },
  edge: {
    summary: 'regional edges: plans who is served from where, writes, installs and fills their nginx',
    load: () => import('./edge.ts'),
  },
  check: {
    summary: 'checks an HLS stream against every rule of Apple and RFC 8216bis',
    load: () => import('./check.ts'),
  },
  audit: {
    summary: 'checks that nothing was changed in the audit trail',
    load: () => import('./audit.ts'),
  },
  subtitles: {
    summary: 'turns subtitles of any format and encoding into WebVTT',
    load: () => import('./subtitles.ts'),
  },
  demo: { summary: 'fills an empty hub with a small generated catalogue', load: () => import('./demo.ts') },
  bench: { summary: 'one benchmark, against a baseline in the same run', load: () => import('./bench.ts') },
  doctor: { summary: 'checks that this machine can run Nar', load: () => import('./doctor.ts') },
  'env-example': {
    summary: 'prints every setting with its default, the text of .env.example',
    load: () => import('./env-example.ts'),
  },
}

function help(): string {
  const width = Math.max(...Object.keys(commands).map((name) => name.length))
  const lines = Object.entries(commands).map(([name, { summary }]) => `  ${name.padEnd(width)}  ${summary}`)
  return ['Usage: ./nar COMMAND [OPTIONS]', '', ...lines, '', './nar COMMAND --help explains one.'].join('\n')
}

async function main([name = 'help', ...args]: string[]): Promise<number> {
  if (['help', '--help', '-h'].includes(name)) {
    process.stdout.write(`${help()}\n`)
    return 0
  }
  const known = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (!known) throw new CommandError(`there is no command ${name}; ./nar help lists them`, 2)
  const command = await known.load()
  const asked = args.includes('--') ? args.slice(0, args.indexOf('--')) : args
  if (asked.some((arg) => arg === '--help' || arg === '-h')) {
    process.stdout.write(`${command.summary}\n\n${command.usage.trim()}\n`)
    return 0
  }
  return (await command.run(args)) ?? 0
}

// Settings of this folder, as the hub's data are of this folder; what the environment says goes first.
if (existsSync('.env')) process.loadEnvFile('.env')
try {
  process.exitCode = await main(process.argv.slice(2))
} catch (error) {
  const known = error instanceof CommandError
  process.stderr.write(
    `nar: ${known ? error.message : error instanceof Error ? error.stack : String(error)}\n`,
  )
  process.exitCode = known ? error.exitCode : 1
}
