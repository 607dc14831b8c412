import { useEffect, useState } from 'react'
import type { Chapter } from '#catalog/contract/chapter.ts'
import { type ApiProblem, callTagged } from '#player/api/client.ts'
import { asProblem, useRequest } from '#player/api/request.ts'
import { useSpeech } from '#player/words/words.ts'
import { type ChapterDraft, type ChapterFault, draftChapters, writtenChapters } from './chapter-draft.ts'
import { useTask } from './task.ts'

/** What somebody else has saved meanwhile. */
type Theirs = { chapters: readonly Chapter[]; etag: string }

export type ChaptersInWork = {
  drafts: readonly ChapterDraft[]
  /** They were read: what is written before that would be lost when they come. */
  ready: boolean
  busy: boolean
  saved: boolean
  /** The line that cannot be sent, and why. */
  fault: ChapterFault | null
  problem: ApiProblem | null
  theirs: Theirs | null
  change(next: (old: ChapterDraft[]) => ChapterDraft[]): void
  /** Over what was read, and nothing else. */
  save(): void
  keepMine(): void
  keepTheirs(): void
}

/** The chapters of a title as they are written, from reading them to saving them all. */
export function useChapters(titleId: string): ChaptersInWork {
  const { language } = useSpeech()
  const { busy, problem, run } = useTask()
  const [drafts, setDrafts] = useState<ChapterDraft[]>([])
  const [saved, setSaved] = useState(false)
  const [fault, setFault] = useState<ChapterFault | null>(null)
  const [etag, setEtag] = useState<string | null>(null)
  const [theirs, setTheirs] = useState<Theirs | null>(null)
  const request = { params: { id: titleId }, typed: true }
  const list = useRequest(`chapters ${titleId} ${language}`, (signal) =>
    callTagged('chapters', { ...request, signal }),
  )
  const kept = list.data
  const take = (chapters: readonly Chapter[], tag: string | null) => {
    setDrafts(draftChapters(chapters, language))
    setEtag(tag)
    setTheirs(null)
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was read is taken when it comes
  useEffect(() => {
    if (kept) take(kept.answer.chapters, kept.etag)
  }, [kept, language])
  const send = (ifMatch: string | null) => {
    const body = writtenChapters(drafts)
    if ('fault' in body) return setFault(body.fault)
    const put = () =>
      callTagged('putChapters', { ...request, body, ...(ifMatch === null ? {} : { ifMatch }) })
    run(
      () =>
        put().catch(async (cause: unknown) => {
          if (asProblem(cause).status !== 412) throw cause
          const now = await callTagged('chapters', request)
          setTheirs({ chapters: now.answer.chapters, etag: now.etag ?? '' })
          return null
        }),
      (done) => {
        if (!done) return
        take(done.answer.chapters, done.etag)
        setSaved(true)
      },
    )
  }
  return {
    ...{ drafts, ready: kept !== null, busy, saved, fault, theirs, problem: problem ?? list.problem },
    change(next) {
      setSaved(false)
      setFault(null)
      setDrafts(next)
    },
    save: () => send(etag),
    keepMine: () => theirs && send(theirs.etag),
    keepTheirs: () => theirs && take(theirs.chapters, theirs.etag),
  }
}
