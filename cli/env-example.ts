import { exampleEnvironment } from '#platform/config.ts'
import { parseOptions } from './command.ts'

export const summary = 'prints every setting with its default, the text of .env.example'
export const usage = 'Usage: ./nar env-example > .env.example'

export async function run(args: string[]): Promise<void> {
  parseOptions({ args, options: {} })
  process.stdout.write(exampleEnvironment())
}
