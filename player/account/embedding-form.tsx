import { type FormEvent, useState } from 'react'
import type { Embedding } from '#catalog/contract/embedding.ts'
import { call } from '#player/api/client.ts'
import { useRequest } from '#player/api/request.ts'
import { Choices, Field } from '#player/complaints/field.tsx'
import { ProblemNotice } from '#player/frame/problem-notice.tsx'
import { FieldProblem } from '#player/studio/field-problem.tsx'
import { useTask } from '#player/studio/task.ts'
import { useSpeech } from '#player/words/words.ts'

const ways = ['nowhere', 'listed', 'anywhere'] as const
type Way = (typeof ways)[number]

const wayOf = ({ anywhere, domains }: Embedding): Way =>
  anywhere ? 'anywhere' : domains.length > 0 ? 'listed' : 'nowhere'

const linesOf = (text: string): string[] => [...new Set(text.split(/[\s,]+/).filter(Boolean))]

function Form({ embedding }: { embedding: Embedding }) {
  const { words } = useSpeech()
  const said = words.pages.embedding
  const [way, setWay] = useState<Way>(wayOf(embedding))
  const [typed, setTyped] = useState(embedding.domains.join('\n'))
  const [saved, setSaved] = useState(false)
  const { busy, problem, run } = useTask()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setSaved(false)
    const body = { anywhere: way === 'anywhere', domains: way === 'listed' ? linesOf(typed) : [] }
    run(
      () => call('putEmbedding', { body }),
      (kept) => {
        setWay(wayOf(kept))
        setTyped(kept.domains.join('\n'))
        setSaved(true)
      },
    )
  }
  return (
    <form onSubmit={submit}>
      <Choices
        id="embedding-way"
        legend={said.where}
        options={ways.map((each) => [each, said[each]] as const)}
        value={way}
        onChange={setWay}
      />
      {way === 'listed' && (
        <Field id="embedding-domains" label={said.domains} note={said.domainsNote}>
          {(tied) => (
            <textarea
              {...tied}
              dir="ltr"
              rows={4}
              spellCheck={false}
              value={typed}
              onChange={(event) => setTyped(event.target.value)}
            />
          )}
        </Field>
      )}
      {problem && <FieldProblem problem={problem} />}
      <button type="submit" className="button" disabled={busy}>
        {said.save}
      </button>
      <p role="status">{saved ? said.saved : ''}</p>
    </form>
  )
}

/** Which other sites may show the titles of one's owner. */
export function EmbeddingForm() {
  const said = useSpeech().words.pages.embedding
  const { data, problem, reload } = useRequest('embedding', (signal) => call('embedding', { signal }))
  return (
    <section className="plain-part" aria-labelledby="embedding">
      <h2 id="embedding">{said.title}</h2>
      <p>{said.note}</p>
      {problem && !data && <ProblemNotice problem={problem} retry={reload} />}
      {data && <Form embedding={data} />}
    </section>
  )
}
