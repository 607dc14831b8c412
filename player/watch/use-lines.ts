import { useEffect, useMemo, useState } from 'react'
import { type ApiProblem, problemOf } from '#player/api/client.ts'
import { asProblem } from '#player/api/request.ts'
import { useRespelling } from './respelling.ts'
import type { OfferedSubtitle } from './subtitle-choice.ts'
import { type Line, parseLines } from './transcript-lines.ts'

export type Lines = { lines: readonly Line[] | null; problem: ApiProblem | null; reload(): void }

/** The lines of one subtitle in its alphabet. Its file is loaded once, by the address of that moment. */
export function useLines(of: OfferedSubtitle | null): Lines {
  const file = of?.id.split('.')[0] ?? null
  const [loaded, setLoaded] = useState<{ file: string; lines: Line[] } | null>(null)
  const [problem, setProblem] = useState<ApiProblem | null>(null)
  const [round, setRound] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the file, not its address, which is renewed; `round` asks again
  useEffect(() => {
    if (!of) return
    const abort = new AbortController()
    setProblem(null)
    const load = async () => {
      const answer = await fetch(of.url, { signal: abort.signal })
      if (!answer.ok) throw await problemOf(answer)
      setLoaded({ file: file ?? '', lines: parseLines(await answer.text()) })
    }
    load().catch((cause) => abort.signal.aborted || setProblem(asProblem(cause)))
    return () => abort.abort()
  }, [file, round])
  const known = loaded?.file === file ? loaded.lines : null
  const typed = useMemo(() => (known ?? []).flatMap(({ words, speaker }) => [words, speaker ?? '']), [known])
  const respell = useRespelling(of?.script ?? null, typed)
  const lines = useMemo(
    () =>
      (respell &&
        known?.map((line) => ({
          ...line,
          words: respell(line.words),
          speaker: line.speaker === null ? null : respell(line.speaker),
        }))) ??
      null,
    [known, respell],
  )
  return { lines, problem, reload: () => setRound((old) => old + 1) }
}
