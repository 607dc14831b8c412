import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** What njs runs on a node that reads object storage itself; `tokens.js` is everybody's. */
const names = ['objects.js', 'signature.js', 's3.js']

/** `folder`: where this file lies, which a bundled program cannot know of itself. By name. */
export const storageScripts = (folder: string): Record<string, string> =>
  Object.fromEntries(names.map((name) => [name, readFileSync(join(folder, name), 'utf8')]))
