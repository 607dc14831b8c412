import { type ParseArgsConfig, parseArgs } from 'node:util'
import { CommandError } from '#platform/errors.ts'

/** One command of `./nar`: one file in this folder. */
export type Command = {
  /** One line for `./nar help`. */
  summary: string
  /** What `./nar NAME --help` prints: how to call it, then what each option does. */
  usage: string
  /** Exit code; nothing means 0. @throws CommandError with one clear line */
  run(args: string[]): Promise<number> | Promise<void>
}

/**
 * `parseArgs` of Node, strict, with its complaints as wrong usage.
 * @throws CommandError (exit code 2)
 */
export function parseOptions<T extends ParseArgsConfig>(config: T): ReturnType<typeof parseArgs<T>> {
  try {
    return parseArgs(config)
  } catch (error) {
    throw new CommandError(error instanceof Error ? error.message : String(error), 2)
  }
}
