import type { ApiProblem } from '#player/api/client.ts'
import { Trouble } from '#player/signing-in/trouble.tsx'
import { useSpeech } from '#player/words/words.ts'

/** Why a change of the ways in was refused; where it takes a fresh sign-in, the way to it. */
export function Refused({ problem, onAgain }: { problem: ApiProblem; onAgain: () => void }) {
  const { signing } = useSpeech().words
  return (
    <>
      <Trouble problem={problem} />
      {problem.code === 'sign-in-again' && (
        <button type="button" className="button primary" onClick={onAgain}>
          {signing.again}
        </button>
      )}
    </>
  )
}
