import { useState } from 'react'
import type { Account, Role } from '#catalog/contract/account.ts'
import { roles } from '#catalog/contract/account.ts'
import type { AccountRow, ShownLink } from '#catalog/contract/people.ts'
import { call } from '#player/api/client.ts'
import { useRequest } from '#player/api/request.ts'
import { formatClock } from '#player/format/time.ts'
import { ProblemNotice } from '#player/frame/problem-notice.tsx'
import { Trouble } from '#player/signing-in/trouble.tsx'
import { AskedTwice } from '#player/studio/asked-twice.tsx'
import { useTask } from '#player/studio/task.ts'
import { useSpeech } from '#player/words/words.ts'
import '#player/styles/complaints.css'
import '#player/styles/duties.css'
import '#player/styles/signing-in.css'
import { DeskShell } from './desk-shell.tsx'
import { InvitationsPart } from './invitations-part.tsx'
import { LinkOnce } from './link-once.tsx'

/** What an admin may do with somebody else's account. */
function Acts({ row, onChanged }: { row: AccountRow; onChanged: () => void }) {
  const { words } = useSpeech()
  const { signing } = words
  const { busy, problem, run } = useTask()
  const [link, setLink] = useState<ShownLink | null>(null)
  const { id, name, role, lockedAt } = row
  const patch = (body: { role?: Role; locked?: boolean }) =>
    run(() => call('patchAccount', { params: { id }, body }), onChanged)
  const asked = { yes: signing.yes, no: signing.no, busy }
  return (
    <>
      <div className="form-actions">
        <select
          aria-label={`${signing.role}: ${name}`}
          value={role}
          disabled={busy}
          onChange={(event) => patch({ role: roles.find((one) => one === event.target.value) ?? role })}
        >
          {roles.map((one) => (
            <option key={one} value={one}>
              {words.account.roles[one]}
            </option>
          ))}
        </select>
        {lockedAt === null ? (
          <AskedTwice
            {...asked}
            label={signing.lock}
            sure={signing.lockSure}
            onYes={() => patch({ locked: true })}
          />
        ) : (
          <button
            type="button"
            className="button"
            aria-disabled={busy}
            onClick={() => patch({ locked: false })}
          >
            {signing.unlock}
          </button>
        )}
        {row.sessions + row.tokens > 0 && (
          <AskedTwice
            {...asked}
            label={signing.signOut}
            sure={signing.signOutSure}
            onYes={() => run(() => call('signAccountOut', { params: { id } }), onChanged)}
          />
        )}
        {lockedAt === null && (
          <button
            type="button"
            className="button"
            aria-disabled={busy}
            onClick={() => run(() => call('linkForAccount', { params: { id } }), setLink)}
          >
            {signing.resetLink}
          </button>
        )}
      </div>
      {problem && <Trouble problem={problem} />}
      {link && (
        <LinkOnce
          link={link.link}
          note={signing.linkNote(formatClock(link.expiresAt, words))}
          onSeen={() => setLink(null)}
        />
      )}
    </>
  )
}

function Person({ row, isOwn, onChanged }: { row: AccountRow; isOwn: boolean; onChanged: () => void }) {
  const { words } = useSpeech()
  const { signing, account } = words
  const { name, role, owner, passkeys, hasPassword, tokens, usedAt, lockedAt } = row
  const facts = [
    account.roles[role],
    ...(owner.name === name ? [] : [owner.name]),
    signing.waysOf(passkeys, hasPassword, tokens),
    usedAt === null ? signing.neverIn : signing.used(formatClock(usedAt, words)),
  ]
  return (
    <li>
      <p className="way-name">
        <bdi>{name}</bdi>
        {isOwn && <span className="badge">{signing.you}</span>}
        {lockedAt !== null && <span className="badge">{signing.locked}</span>}
      </p>
      <p className="small">{facts.join(' · ')}</p>
      {!isOwn && <Acts row={row} onChanged={onChanged} />}
    </li>
  )
}

function People() {
  const { signing } = useSpeech().words
  const { data, problem, reload } = useRequest('accounts', async (signal) => {
    const [{ accounts }, me]: [{ accounts: AccountRow[] }, Account] = await Promise.all([
      call('accounts', { signal }),
      call('session', { signal }),
    ])
    return { accounts, me: me.id }
  })
  return (
    <div className="people-of-hub">
      <section className="plain-part" aria-labelledby="accounts">
        <h2 id="accounts">{signing.accounts}</h2>
        {problem && <ProblemNotice problem={problem} retry={reload} />}
        <ul className="ways">
          {data?.accounts.map((row) => (
            <Person key={row.id} row={row} isOwn={row.id === data.me} onChanged={reload} />
          ))}
        </ul>
      </section>
      <InvitationsPart />
    </div>
  )
}

/** Who has an account, and who is invited; for admins. */
export default function PeopleOfHubPage() {
  const { signing } = useSpeech().words
  return (
    <DeskShell heading={signing.people} leastRole="admin">
      <People />
    </DeskShell>
  )
}
