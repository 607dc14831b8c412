import { resolve } from 'node:path'

/** A command of this program as it runs now: the same Node, the same loader (`--import tsx`), the same file. */
export function ownCommand(...args: string[]): string[] {
  const main = process.argv[1]
  if (!main) throw new Error('the path of the program is not known')
  return [process.execPath, ...process.execArgv, resolve(main), ...args]
}
