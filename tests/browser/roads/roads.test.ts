import { execFile } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, it } from 'vitest'
import { looks } from '#tests/support/looked-at.ts'
import { openTitle } from '#tests/support/title-in-browser.ts'
import { diaspora } from './diaspora.ts'
import { moderator } from './moderator.ts'
import { operator } from './operator.ts'
import { owner } from './owner.ts'
import { settle, type Town } from './town.ts'
import { viewer } from './viewer.ts'

/**
 * The main roads, by the keyboard alone, in every language and on a phone or a desktop (`npm run pages`: on both); every page on the way is looked over
 * and its picture kept.
 */
let town: Town
let clip = ''

async function draw(folder: string): Promise<string> {
  const said = join(folder, 'kk.srt')
  clip = join(folder, 'aitys.mkv')
  await writeFile(said, '1\n00:00:00,500 --> 00:00:20,000\nАмансың ба, ағайын\n')
  await promisify(execFile)('ffmpeg', [
    ...['-v', 'error', '-f', 'lavfi', '-i', 'testsrc2=size=320x180:rate=10:duration=40'],
    ...['-f', 'lavfi', '-i', 'sine=duration=40', '-i', said, '-map', '0', '-map', '1', '-map', '2'],
    ...['-c:v', 'libx264', '-preset', 'ultrafast', '-c:a', 'aac', '-c:s', 'srt'],
    ...['-metadata:s:s:0', 'language=kaz', clip],
  ])
  return clip
}

beforeAll(async () => {
  const env = { NAR_TRUSTED_PROXIES: '127.0.0.1' }
  town = await settle(await openTitle(draw, { workers: 1, env }), clip)
})
afterAll(() => town?.title.close())

describe.each(looks)('in $locale at $width px', (look) => {
  it('a viewer finds a title, watches it and complains', () => viewer(town, look))
  it('somebody abroad learns what is open there and why the rest is not', () => diaspora(town, look))
  it('an owner looks after a title', () => owner(town, look))
  it('a moderator decides a complaint', () => moderator(town, look))
  it('an operator sees how the hub is', () => operator(town, look))
})
