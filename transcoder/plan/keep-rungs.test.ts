import { expect, it } from 'vitest'
import type { EncodedPart, SourceFacts } from '#catalog/contract/encoding.ts'
import { sources } from '#tests/fixtures/sources.ts'
import { keepRungs } from './ladder-info.ts'
import { planEncoding } from './plan.ts'

const inTwo = [
  sources.concert1080p25.audio[0],
  { ...sources.concert1080p25.audio[0], index: 2, language: 'rus' },
]
const plan = planEncoding({ ...sources.concert1080p25, audio: inTwo as SourceFacts['audio'] })
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
  // The second track is in none of these sizes, and told beside each.
  for (const { name, sounds } of rungs) {
    const picture = pictures.find(({ rung }) => rung.name === name)?.rung.audioGroup
    const group = picture ?? plan.audio[0]?.rungs.find((rung) => rung.name === name)?.group
    expect(sounds).toEqual(
      plan.audio.map(({ rungs: tracks }, order) => {
        const { name: track, bitrate: bytes } = tracks.find((one) => one.group === group) ?? {}
        const [language, label] = order === 0 ? ['kk', 'Қазақша'] : ['ru', 'Русский']
        return { name: track, language, label, bytes }
      }),
    )
  }
  const alone = rungs.filter(({ height }) => height === null)
  expect(alone.length).toBeGreaterThan(0)
  expect(rungs.map(({ bytes }) => bytes)).toEqual(rungs.map(({ bytes }) => bytes).sort((a, b) => a - b))
  expect(rungs.length).toBe(pictures.length + alone.length)
  expect(keepRungs(null, parts)).toEqual([])
})
