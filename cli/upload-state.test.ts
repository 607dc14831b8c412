import { mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { dropState, pruneStates, readState, stateFile, stateFolder, writeState } from './upload-state.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'nar-state-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const file = { path: '/films/a.mp4', name: 'a.mp4', bytes: 10, modifiedMs: 1_700_000_000_000.5 }
const state = {
  hub: 'http://h',
  path: '/films/a.mp4',
  titleId: 'abcdefghijkl',
  licenceSent: false,
  uploadId: null,
}

test('what was written is read back; writing again replaces it; nothing else is left in the folder', () => {
  const path = stateFile(join(folder, 'deep', 'er'), 'http://h', file)
  expect(readState(path)).toBeNull()
  writeState(path, state)
  writeState(path, { ...state, uploadId: 'u1' })
  expect(readState(path)).toEqual({ ...state, uploadId: 'u1' })
  expect(readdirSync(join(folder, 'deep', 'er'))).toHaveLength(1)
  dropState(path)
  dropState(path)
  expect(readState(path)).toBeNull()
})

test('another hub, path, size or time is another upload', () => {
  const paths = [
    stateFile(folder, 'http://h', file),
    stateFile(folder, 'http://other', file),
    stateFile(folder, 'http://h', { ...file, path: '/films/b.mp4' }),
    stateFile(folder, 'http://h', { ...file, bytes: 11 }),
    stateFile(folder, 'http://h', { ...file, modifiedMs: 1_700_000_000_001 }),
  ]
  expect(new Set(paths).size).toBe(5)
  expect(stateFile(folder, 'http://h', { ...file })).toBe(paths[0])
})

test.each(['', '{"hub":', '{"hub":"http://h"}'])('a damaged state %j counts as none', (text) => {
  const path = join(folder, 'x.json')
  writeFileSync(path, text)
  expect(readState(path)).toBeNull()
})

test('states of two weeks ago go, younger ones stay', () => {
  const now = Date.now()
  for (const [name, days] of [
    ['old', 15],
    ['young', 13],
  ] as const) {
    writeFileSync(join(folder, name), '{}')
    utimesSync(join(folder, name), new Date(), new Date(now - days * 24 * 3600_000))
  }
  pruneStates(folder, now)
  pruneStates(join(folder, 'missing'), now)
  expect(readdirSync(folder)).toEqual(['young'])
})

test('the folder follows XDG_STATE_HOME when it is absolute', () => {
  expect(stateFolder('/s', '/home/a')).toBe('/s/nar/uploads')
  expect(stateFolder(undefined, '/home/a')).toBe('/home/a/.local/state/nar/uploads')
  expect(stateFolder('relative', '/home/a')).toBe('/home/a/.local/state/nar/uploads')
})
