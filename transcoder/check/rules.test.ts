import { describe, expect, it } from 'vitest'
import { type Broken, Edit, Facts } from '#tests/fixtures/hls/broken.ts'
import { brokenAppleMedia } from '#tests/fixtures/hls/broken-apple-media.ts'
import { brokenAppleMultivariant } from '#tests/fixtures/hls/broken-apple-multivariant.ts'
import { brokenApplePlaylists } from '#tests/fixtures/hls/broken-apple-playlists.ts'
import { brokenRfc } from '#tests/fixtures/hls/broken-rfc.ts'
import { collected, streamFiles } from '#tests/fixtures/hls/stream.ts'
import { judgeStream } from './check.ts'
import { rules } from './rules/table.ts'

const cases = [...brokenAppleMedia, ...brokenApplePlaylists, ...brokenAppleMultivariant, ...brokenRfc]

async function reportOf({ files, stream }: Partial<Broken>) {
  const edited = await streamFiles()
  files?.(new Edit(edited))
  const found = structuredClone(await collected(edited))
  stream?.(new Facts(found))
  return judgeStream(found)
}

describe('a stream that keeps every rule', () => {
  it('fails none of them', async () => {
    const { results, failed } = await reportOf({})
    const findings = results.filter(({ verdict }) => verdict === 'fail')
    expect(findings.map(({ id, findings }) => ({ id, findings }))).toEqual([])
    expect(failed).toBe(0)
  })

  it('is judged by most of them', async () => {
    const { passed, notApplicable, results } = await reportOf({})
    expect(results).toHaveLength(rules.length)
    expect(passed + notApplicable).toBe(rules.length)
    expect(passed).toBeGreaterThan(120)
  })
})

describe('every rule', () => {
  it('has a case that breaks it, and a name of its own', () => {
    const ids = rules.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(cases.map(({ rule }) => rule).sort()).toEqual([...ids].sort())
  })

  it.each(cases)('$rule fails when it is broken, and no rule without cause', async (broken) => {
    const { results } = await reportOf(broken)
    const failed = results.filter(({ verdict }) => verdict === 'fail')
    expect(failed.map(({ id }) => id).sort()).toEqual([broken.rule, ...(broken.also ?? [])].sort())
    for (const { findings } of failed) expect(findings[0]).toMatch(/\S/)
  })
})
