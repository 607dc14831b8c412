import type { CheckReport, CheckResult } from '#catalog/contract/check.ts'

/** What rules of HLS are about, as an owner would say it. Pure. */
export type CheckTopic = 'video' | 'sound' | 'subtitles' | 'segments' | 'playlists' | 'bitrate' | 'other'

/** Chapters of Apple's authoring specification; the RFC is about playlists. */
const chapters: Readonly<Record<string, CheckTopic>> = {
  ...{ 1: 'video', 2: 'sound', 4: 'subtitles', 5: 'subtitles', 6: 'video' },
  ...{ 7: 'segments', 8: 'playlists', 9: 'playlists' },
}
/** Of the first chapter, those about how much comes at once. */
const rates = /^apple-(?:[a-z]+-)?1\.(?:2[6-9]|3[0-4])/

export function topicOf(id: string): CheckTopic {
  if (rates.test(id)) return 'bitrate'
  if (id.startsWith('rfc')) return 'playlists'
  return chapters[/^apple-(?:[a-z]+-)?(\d+)/.exec(id)?.[1] ?? ''] ?? 'other'
}

export type TopicFindings = { topic: CheckTopic; results: CheckResult[] }

/** What is not kept, by what it is about; those that must be first. */
export function findingsOf({ results }: CheckReport): { must: TopicFindings[]; should: TopicFindings[] } {
  const of = (level: CheckResult['level']): TopicFindings[] => {
    const broken = results.filter(({ verdict, level: its }) => verdict === 'fail' && its === level)
    const topics = [...new Set(broken.map(({ id }) => topicOf(id)))]
    return topics.map((topic) => ({ topic, results: broken.filter(({ id }) => topicOf(id) === topic) }))
  }
  return { must: of('must'), should: of('should') }
}
