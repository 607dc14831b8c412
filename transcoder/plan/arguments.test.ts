import { expect, it } from 'vitest'
import type { SourceFacts } from '#catalog/contract/encoding.ts'
import { sources } from '#tests/fixtures/sources.ts'
import { videoArguments } from './arguments.ts'
import { planEncoding } from './plan.ts'
import { audioArguments } from './sound-arguments.ts'
import { inStereo, inSurround } from './surround.ts'

/** One option and its values a line, so that a change reads well. */
const readable = (words: string[]): string =>
  words.reduce(
    (text, word) => text + (word.startsWith('-') && !/^-\d/.test(word) ? '\n' : ' ') + word,
    'ffmpeg',
  )

const loudness = { integrated: -24, range: 6, truePeak: -3, gain: 6 }

const lists = Object.entries<SourceFacts>(sources).flatMap(([name, facts]) => {
  const plan = planEncoding(facts, { av1: name === 'concert1080p25' })
  return [
    ...plan.video.map((group): [string, string[]] => [
      `${name}-${group.name}`,
      videoArguments(facts, group, Math.min(1, group.chunks.length - 1), '/source'),
    ]),
    ...plan.audio
      .slice(0, 1)
      .flatMap((track) => [inStereo(track), inSurround(track)])
      .filter(({ rungs }) => rungs.length > 0)
      .map((track): [string, string[]] => [
        `${name}-${track.rungs[0]?.group === 'surround' ? 'surround' : 'sound'}`,
        audioArguments(facts, track, '/source', { loudness, length: null }),
      ]),
  ]
})

it.each(lists)('writes the whole argument list of %s', async (name, words) => {
  await expect(`${readable(words)}\n`).toMatchFileSnapshot(`../../tests/golden/arguments/${name}.txt`)
})
