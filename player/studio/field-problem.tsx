import type { ApiProblem } from '#player/api/client.ts'
import { problemText } from '#player/frame/problem-notice.tsx'
import { Icon } from '#player/icons/icon.tsx'
import { useSpeech } from '#player/words/words.ts'

/** What went wrong with what stands above it, said at once by screen readers too. `id` for a field to point at. */
export function FieldProblem({ problem, id }: { problem: ApiProblem; id?: string }) {
  const { words } = useSpeech()
  return (
    <p id={id} className="field-problem" role="alert">
      <Icon name="triangle-alert" />
      {problemText(problem, words)}
    </p>
  )
}
