import { expect, it } from 'vitest'
import { ownOutput } from '#tests/fixtures/hls/own-output.ts'
import { checkStream } from './check.ts'
import { storedRead } from './fetch.ts'

/** What a finished title of ours is known to break, and why. A rule leaves this list when the output keeps it. */
const known: Readonly<Record<string, string>> = {
  'apple-1.32': 'the lowest rung is listed first: a thin link must start on it',
  'apple-2.19': 'the gain is applied to the sound; no box says so',
  'apple-4.1': 'this title has no subtitles',
  'apple-6.2': 'a keyframe stands every 1.92 s: one a second costs the low rungs a tenth more',
  'apple-7.5': 'segments are of 3.84 s, so that a title starts sooner',
  'apple-7.6': 'segments are of 3.84 s, so that a title starts sooner',
  'apple-ios-9.22': 'nothing is packaged as transport stream',
}

it.each([false, true])(
  'our own output keeps every rule but those it is known to break, AV1: %s',
  async (av1) => {
    const get = await ownOutput({ num: 25, den: 1 }, { av1 })
    const { results, passed } = await checkStream(storedRead(get), 'master.m3u8')
    const failed = results.filter(({ verdict }) => verdict === 'fail')
    expect(failed.map(({ id, findings }) => ({ id, findings }))).toEqual(
      Object.keys(known).map((id) => ({ id, findings: expect.any(Array) })),
    )
    expect(passed).toBeGreaterThan(90)
    // Where an asset is stored, nothing can be said of its delivery.
    const delivery = results.filter(({ id }) => /^apple-(8\.18|1[01]\.)/.test(id))
    expect(new Set(delivery.map(({ verdict }) => verdict))).toEqual(new Set(['not-applicable']))
  },
  120_000,
)
