import { existsSync } from 'node:fs'
import { CommandError } from '#platform/errors.ts'
import type { Command } from './command.ts'

/** Every command there is. Each is loaded only when called: `./nar help` should answer at once. */
const commands: Record<string, () => Promise<Command>> = {
  up: () => import('./up.ts'),
  serve: () => import('./serve.ts'),
  work: () => import('./work.ts'),
  token: () => import('./token.ts'),
  upload: () => import('./upload.ts'),
  demo: () => import('./demo.ts'),
  doctor: () => import('./doctor.ts'),
  'env-example': () => import('./env-example.ts'),
}

async function help(): Promise<string> {
  const width = Math.max(...Object.keys(commands).map((name) => name.length))
  const lines = await Promise.all(
    Object.entries(commands).map(
      async ([name, load]) => `  ${name.padEnd(width)}  ${(await load()).summary}`,
    ),
  )
  return ['Usage: ./nar COMMAND [OPTIONS]', '', ...lines, '', './nar COMMAND --help explains one.'].join('\n')
}

async function main([name = 'help', ...args]: string[]): Promise<number> {
  if (['help', '--help', '-h'].includes(name)) {
    process.stdout.write(`${await help()}\n`)
    return 0
  }
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (!load) throw new CommandError(`there is no command ${name}; ./nar help lists them`, 2)
  const command = await load()
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
