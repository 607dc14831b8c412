import type { ReactNode } from 'react'
import { ProblemNotice } from '#player/frame/problem-notice.tsx'
import { useSpeech } from '#player/words/words.ts'
import type { Pages } from './use-pages.ts'

/** What a register holds, as far as it was asked for. `none`: what is said of an empty one. */
export function Register<T>({
  pages: { rows, more, problem, reload },
  none,
  children,
}: {
  pages: Pages<T>
  none: string
  children: (row: T) => ReactNode
}) {
  const { desk } = useSpeech().words
  return (
    <>
      {problem && <ProblemNotice problem={problem} retry={reload} />}
      {rows?.length === 0 && <p role="status">{none}</p>}
      <ol className="register">{rows?.map(children)}</ol>
      {more && (
        <button type="button" className="button" onClick={more}>
          {desk.more}
        </button>
      )}
    </>
  )
}
