import { expect, it } from 'vitest'
import type { CheckResult } from '#catalog/contract/check.ts'
import { findingsOf, topicOf } from './check-topics.ts'

it.each([
  ['apple-1.18', 'video'],
  ['apple-1.30', 'bitrate'],
  ['apple-2.3', 'sound'],
  ['apple-tv-2.3', 'sound'],
  ['apple-4.1', 'subtitles'],
  ['apple-7.4', 'segments'],
  ['apple-9.13', 'playlists'],
  ['rfc8216bis-4.4.3.1', 'playlists'],
  ['something-else', 'other'],
] as const)('%s is about %s', (id, topic) => {
  expect(topicOf(id)).toBe(topic)
})

it('what is not kept is told by what it is about, what must be apart from what should', () => {
  const result = (id: string, level: CheckResult['level'], verdict: CheckResult['verdict']): CheckResult => ({
    ...{ id, level, verdict, source: id, says: id, findings: [], more: 0 },
  })
  const results = [
    result('apple-2.3', 'must', 'fail'),
    result('apple-2.9', 'should', 'fail'),
    result('apple-2.4', 'should', 'fail'),
    result('apple-7.4', 'must', 'pass'),
    result('apple-1.30', 'should', 'fail'),
  ]
  const found = findingsOf({ passed: 1, failed: 4, notApplicable: 0, results })
  const ids = (all: typeof found.must) => all.map((each) => [each.topic, each.results.map(({ id }) => id)])
  expect(ids(found.must)).toEqual([['sound', ['apple-2.3']]])
  expect(ids(found.should)).toEqual([
    ['sound', ['apple-2.9', 'apple-2.4']],
    ['bitrate', ['apple-1.30']],
  ])
})
