import type { OpenSession, WaysIn } from '#catalog/contract/signing-in.ts'
import { call } from '#player/api/client.ts'
import { formatClock } from '#player/format/time.ts'
import { Trouble } from '#player/signing-in/trouble.tsx'
import { useTask } from '#player/studio/task.ts'
import { useSpeech } from '#player/words/words.ts'

function OneSession({ session, onChanged }: { session: OpenSession; onChanged: () => void }) {
  const { words } = useSpeech()
  const { signing } = words
  const { busy, problem, run } = useTask()
  const { id, kind, here, way, browser, createdAt, usedAt } = session
  const isToken = kind === 'api'
  const facts = [
    ...(way === null ? [] : [signing.wayNames[way]]),
    isToken ? signing.added(formatClock(createdAt, words)) : signing.since(formatClock(createdAt, words)),
    usedAt === null ? signing.unused : signing.used(formatClock(usedAt, words)),
  ]
  return (
    <li>
      <p className="way-name">
        <bdi>{isToken ? signing.apiToken : (browser ?? signing.unknownBrowser)}</bdi>
        {here && <span className="badge">{signing.here}</span>}
      </p>
      <p className="small">{facts.join(' · ')}</p>
      {problem && <Trouble problem={problem} />}
      {!here && (
        <button
          type="button"
          className="button"
          aria-disabled={busy}
          onClick={() => !busy && run(() => call('endSession', { params: { id } }), onChanged)}
        >
          {isToken ? signing.endToken : signing.endThere}
        </button>
      )}
    </li>
  )
}

export function SessionsPart({ ways: { sessions }, onChanged }: { ways: WaysIn; onChanged: () => void }) {
  const { signing } = useSpeech().words
  const { busy, problem, run } = useTask()
  const others = sessions.filter(({ here, kind }) => !here && kind === 'session')
  return (
    <section className="plain-part" aria-labelledby="sessions">
      <h2 id="sessions">{signing.sessions}</h2>
      <ul className="ways">
        {sessions.map((session) => (
          <OneSession key={session.id} session={session} onChanged={onChanged} />
        ))}
      </ul>
      {problem && <Trouble problem={problem} />}
      {others.length > 1 && (
        <button
          type="button"
          className="button"
          aria-disabled={busy}
          onClick={() => !busy && run(() => call('endOtherSessions'), onChanged)}
        >
          {signing.endOthers}
        </button>
      )}
    </section>
  )
}
