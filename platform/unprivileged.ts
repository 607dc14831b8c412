import { spawn } from 'node:child_process'
import { once } from 'node:events'

/** Debian's `nobody` and `nogroup`. */
const nobody = 65534

/**
 * How to run a program that refuses to be root.
 * - `direct`: we are not root.
 * - `namespace`: a user namespace in which we carry another number. To the kernel the files stay ours, so no folder
 *   changes hands and no path has to be open to others.
 * - `nobody`: where namespaces are forbidden (some containers), as the user `nobody`, who must own the folder.
 */
export type Unprivileged = { way: 'direct' | 'namespace' | 'nobody'; prefix: readonly string[]; uid: number }

const namespace = ['unshare', '--user', `--map-user=${nobody}`, `--map-group=${nobody}`, '--']
const asNobody = ['setpriv', `--reuid=${nobody}`, `--regid=${nobody}`, '--clear-groups', '--']

export async function unprivileged(): Promise<Unprivileged> {
  const uid = process.getuid?.() ?? 0
  if (uid !== 0) return { way: 'direct', prefix: [], uid }
  return (await succeeds([...namespace, 'true']))
    ? { way: 'namespace', prefix: namespace, uid }
    : theUserNobody
}

export const theUserNobody: Unprivileged = { way: 'nobody', prefix: asNobody, uid: nobody }

async function succeeds([program = '', ...args]: string[]): Promise<boolean> {
  const [code] = await once(spawn(program, args, { stdio: 'ignore' }), 'exit').catch(() => [1])
  return code === 0
}
