import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Type, { type Static } from 'typebox'
import { Check } from 'typebox/value'

/** What must be known to go on with an upload after `kill -9` of the command. */
export const UploadState = Type.Object({
  hub: Type.String(),
  path: Type.String(),
  titleId: Type.String(),
  /** Whether the licence document is with the hub. */
  licenceSent: Type.Boolean(),
  /** null until the hub has opened a tus upload. */
  uploadId: Type.Union([Type.String(), Type.Null()]),
})
export type UploadState = Static<typeof UploadState>

/** A file as it was when the command began: a changed one is another upload. */
export type LocalFile = { path: string; name: string; bytes: number; modifiedMs: number }

/** Hubs forget unfinished uploads after a week by default; we keep no longer than twice that. */
const keptMs = 14 * 24 * 3600_000

/** `$XDG_STATE_HOME/nar/uploads`, by the XDG Base Directory rules `~/.local/state` when it is not set. */
export function stateFolder(xdgStateHome: string | undefined, home: string): string {
  // "All paths set in these environment variables must be absolute", else ignored.
  const base = xdgStateHome?.startsWith('/') ? xdgStateHome : join(home, '.local', 'state')
  return join(base, 'nar', 'uploads')
}

export function stateFile(folder: string, hubUrl: string, file: LocalFile): string {
  const about = [hubUrl, file.path, file.bytes, file.modifiedMs].join('\n')
  return join(folder, `${createHash('sha256').update(about).digest('hex').slice(0, 32)}.json`)
}

/** null when there is none, or none that can be read. */
export function readState(path: string): UploadState | null {
  try {
    const state: unknown = JSON.parse(readFileSync(path, 'utf8'))
    return Check(UploadState, state) ? state : null
  } catch {
    return null
  }
}

/** Whole or not at all. Synchronous, so that it is written before the next byte is sent. */
export function writeState(path: string, state: UploadState): void {
  mkdirSync(join(path, '..'), { recursive: true, mode: 0o700 })
  const temporary = `${path}.${process.pid}`
  writeFileSync(temporary, `${JSON.stringify(state)}\n`, { mode: 0o600, flush: true })
  renameSync(temporary, path)
}

export function dropState(path: string): void {
  rmSync(path, { force: true })
}

/** Removes what is too old to be gone on with. */
export function pruneStates(folder: string, nowMs: number): void {
  const names = listed(folder)
  for (const path of names.map((name) => join(folder, name))) {
    const written = statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? nowMs
    if (nowMs - written > keptMs) dropState(path)
  }
}

function listed(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}
