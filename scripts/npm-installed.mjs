// Exits 0 when node_modules holds exactly what package-lock.json asks for on this machine.
// npm writes node_modules/.package-lock.json last, when everything is in place.
import { readFileSync } from 'node:fs'

const read = (path) => JSON.parse(readFileSync(path, 'utf8')).packages

// An optional package is one build of something for one kind of machine; only ours has to be there.
const matters = ({ optional, os, cpu, libc }) =>
  !optional || (os?.includes(process.platform) && cpu?.includes(process.arch) && !libc?.includes('musl'))

function installed() {
  const wanted = read('package-lock.json')
  const present = read('node_modules/.package-lock.json')
  return Object.entries(wanted).every(
    ([path, entry]) => path === '' || !matters(entry) || present[path]?.version === entry.version,
  )
}

try {
  process.exitCode = installed() ? 0 : 1
} catch {
  process.exitCode = 1
}
