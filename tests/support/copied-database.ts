import { execFile } from 'node:child_process'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'

/**
 * Puts a copy of the database of this run of the tests (`TEST_DATABASE`) where a hub on the data folder finds it; without one the
 * hub makes its own.
 */
export async function copyDatabase(data: string): Promise<void> {
  const template = process.env.TEST_DATABASE
  if (!template) return
  await mkdir(data, { recursive: true })
  // The owner of the files is the one that PostgreSQL runs as.
  await promisify(execFile)('cp', ['-a', '--reflink=auto', join(template, 'postgres'), data])
}
