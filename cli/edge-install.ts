import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { ConfFile } from '#cdn-config/nginx/node.ts'
import { writeNode } from '#cdn-config/nginx/write.ts'
import { CommandError } from '#platform/errors.ts'

/**
 * Brings up an nginx in `dir`, or gives the one that runs there these files. Done by `install.sh` among them, which does the same
 * on a machine that has nothing of Nar.
 * @throws CommandError when it could not; what ran before runs on
 */
export async function installNode(
  files: Record<string, ConfFile>,
  dir: string,
  env: NodeJS.ProcessEnv = process.env,
): Promise<void> {
  const rendered = await mkdtemp(join(tmpdir(), 'nar-edge-'))
  try {
    await writeNode(rendered, files)
    const script = spawn('sh', [join(rendered, 'install.sh'), resolve(dir)], {
      stdio: ['ignore', 'inherit', 'inherit'],
      env,
    })
    const [code] = await once(script, 'exit')
    if (code !== 0) throw new CommandError(`nothing was changed in ${dir}: see above`)
  } finally {
    await rm(rendered, { recursive: true, force: true })
  }
}
