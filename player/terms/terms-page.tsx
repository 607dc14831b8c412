import {
  type TermsDocument,
  type TermsLine,
  type TermsRegister,
  termsDocuments,
} from '#catalog/contract/terms.ts'
import { call } from '#player/api/client.ts'
import { useRequest } from '#player/api/request.ts'
import { formatClock } from '#player/format/time.ts'
import { useDocumentTitle } from '#player/frame/document-title.ts'
import { Facts } from '#player/frame/facts.tsx'
import { ProblemNotice } from '#player/frame/problem-notice.tsx'
import { Link } from '#player/link.tsx'
import { termsAddress } from '#player/router.ts'
import { useSpeech } from '#player/words/words.ts'
import '#player/styles/complaints.css'
import '#player/styles/duties.css'
import { Prose } from './prose.tsx'

/** Who runs the hub, as far as its settings say. */
function Operator({ operator: { name, address, contact } }: Pick<TermsRegister, 'operator'>) {
  const { terms } = useSpeech().words
  const rows = [
    [terms.operator, name],
    [terms.address, address],
    [terms.contact, contact],
  ] as const
  return (
    <section className="facts-box">
      {name === null && <p>{terms.noOperator}</p>}
      <Facts rows={rows} />
    </section>
  )
}

/** One version as a whole, with what is to be known of it first. */
function Version({ line }: { line: TermsLine }) {
  const { words, language } = useSpeech()
  const { terms } = words
  const { document, number, state, effectiveFrom } = line
  const { data, problem, reload } = useRequest(`terms ${document} ${number} ${language}`, (signal) =>
    call('termsVersion', { params: { document, version: number }, signal }),
  )
  const day = formatClock(effectiveFrom, words)
  return (
    <section aria-label={terms.documents[document]} className="terms-version">
      <p className="small">
        {state === 'to-come' ? terms.versionToCome(String(number), day) : terms.version(String(number), day)}
      </p>
      {state !== 'in-force' && (
        <p className="subject">
          {state === 'past' ? terms.pastNote : terms.toComeNote}{' '}
          <Link href={termsAddress(document)}>{terms.current}</Link>
        </p>
      )}
      {problem && <ProblemNotice problem={problem} retry={reload} />}
      {data && <Prose text={data.texts[language].text} language={language} />}
    </section>
  )
}

/** Every version of a document, with its moment and what changed. */
function Register({ lines, shown }: { lines: readonly TermsLine[]; shown: number }) {
  const { words, language } = useSpeech()
  const { terms } = words
  return (
    <section className="terms-register">
      <h2 id="register">{terms.register}</h2>
      <p className="small">{terms.registerNote}</p>
      <ol aria-labelledby="register">
        {lines.map(({ document, number, effectiveFrom, state, texts }) => (
          <li key={number}>
            <p>
              <Link
                href={termsAddress(document, number)}
                aria-current={number === shown ? 'page' : undefined}
              >
                {terms.read(String(number))}
              </Link>
              <span className="badge">{terms.states[state]}</span>
            </p>
            <p className="small">
              {terms.since}: <time dateTime={effectiveFrom}>{formatClock(effectiveFrom, words)}</time>
            </p>
            <p className="said">{texts[language].changes}</p>
          </li>
        ))}
      </ol>
    </section>
  )
}

/** The hub's documents, each with the register of its changes; `version`: an earlier or a coming one. */
export default function TermsPage({
  document,
  version,
}: {
  document: TermsDocument
  version: number | null
}) {
  const { words, language } = useSpeech()
  const { terms } = words
  const { data, problem, reload } = useRequest(`terms ${language}`, (signal) => call('terms', { signal }))
  useDocumentTitle(terms.documents[document])
  const lines = data?.versions.filter((line) => line.document === document) ?? []
  const inForce = lines.find(({ state }) => state === 'in-force')
  const shown = lines.find(({ number }) => number === version) ?? inForce
  return (
    <article className="reading terms">
      <h1>{terms.documents[document]}</h1>
      <nav className="turns-nav" aria-label={terms.choose}>
        {termsDocuments.map((one) => (
          <Link key={one} href={termsAddress(one)} aria-current={one === document ? 'page' : undefined}>
            {terms.documents[one]}
          </Link>
        ))}
      </nav>
      {problem && <ProblemNotice problem={problem} retry={reload} />}
      {data && <Operator operator={data.operator} />}
      {shown && <Version key={`${document} ${shown.number}`} line={shown} />}
      {shown && <Register lines={lines} shown={shown.number} />}
    </article>
  )
}
