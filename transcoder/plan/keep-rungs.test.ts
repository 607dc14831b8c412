import { expect, it } from 'vitest'
import type { EncodedPart } from '#catalog/contract/encoding.ts'
import { sources } from '#tests/fixtures/sources.ts'
import { keepRungs } from './ladder-info.ts'
import { planEncoding } from './plan.ts'

const plan = planEncoding(sources.concert1080p25)
const facts = { codecs: 'avc1.64001e', initBytes: 700, initSha256: 'x' }
const parts: EncodedPart[] = [
  ...plan.video.flatMap(({ name, chunks, rungs }) =>
    chunks.map((chunk, part) => ({
      ...{ track: name, part, done: true },
      renditions: Object.fromEntries(
        rungs.map((rung) => [rung.name, { ...facts, segments: [[chunk.frames, rung.maxrate]] }] as const),
      ) as EncodedPart['renditions'],
    })),
  ),
  ...plan.audio.map(({ index, rungs }) => ({
    ...{ track: `audio-${index}`, part: 0, done: true },
    renditions: Object.fromEntries(
      rungs.map((rung) => [rung.name, { ...facts, segments: [[180, rung.bitrate]] }] as const),
    ) as EncodedPart['renditions'],
  })),
]

it('says every size with its sound, and sound alone, lightest first', () => {
  const rungs = keepRungs(plan, parts)
  const pictures = plan.video.flatMap((group) => group.rungs.map((rung) => ({ group, rung })))
  for (const { group, rung } of pictures) {
    const sound = plan.audio[0]?.rungs.find((one) => one.group === rung.audioGroup)
    const bytes = group.chunks.length * rung.maxrate + (sound?.bitrate ?? 0)
    expect(rungs.find(({ name }) => name === rung.name)).toMatchObject({ bytes, height: rung.height })
  }
  const alone = rungs.filter(({ height }) => height === null)
  expect(alone.length).toBeGreaterThan(0)
  expect(rungs.map(({ bytes }) => bytes)).toEqual(rungs.map(({ bytes }) => bytes).sort((a, b) => a - b))
  expect(rungs.length).toBe(pictures.length + alone.length)
  expect(keepRungs(null, parts)).toEqual([])
})
