import type { ApiProblem } from '#player/api/client.ts'
import { FieldProblem } from '#player/studio/field-problem.tsx'
import { useSpeech } from '#player/words/words.ts'

/** What went wrong, also where no server has words for it. */
export function Trouble({ problem, id }: { problem: ApiProblem; id?: string }) {
  const { signing } = useSpeech().words
  const { code, status, details } = problem
  const own = code === 'stopped' ? signing.stopped : code === 'known' ? signing.known : null
  const told =
    own === null ? problem : new (problem.constructor as typeof ApiProblem)(code, status, own, { details })
  return <FieldProblem problem={told} {...(id === undefined ? {} : { id })} />
}
