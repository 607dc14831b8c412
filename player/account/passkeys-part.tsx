import { type FormEvent, useState } from 'react'
import type { Passkey, WaysIn } from '#catalog/contract/signing-in.ts'
import { call } from '#player/api/client.ts'
import { Field } from '#player/complaints/field.tsx'
import { formatClock, formatDate } from '#player/format/time.ts'
import { Icon } from '#player/icons/icon.tsx'
import { deviceName, makePasskey, passkeysPossible } from '#player/signing-in/passkeys.ts'
import { AskedTwice } from '#player/studio/asked-twice.tsx'
import { useTask } from '#player/studio/task.ts'
import { useSpeech } from '#player/words/words.ts'
import { Refused } from './refused.tsx'

type Changed = { onChanged: () => void; onAgain: () => void }

function OnePasskey({ passkey, onChanged, onAgain }: { passkey: Passkey } & Changed) {
  const { words } = useSpeech()
  const { signing } = words
  const { busy, problem, run } = useTask()
  const { id, name, synced, createdAt, usedAt } = passkey
  const remove = () => run(() => call('removePasskey', { params: { passkeyId: id } }), onChanged)
  const facts = [
    signing.added(formatDate(createdAt, words)),
    usedAt === null ? signing.unused : signing.used(formatClock(usedAt, words)),
    ...(synced ? [signing.synced] : []),
  ]
  return (
    <li>
      <p className="way-name">
        <Icon name="key-round" size={18} />
        <bdi>{name}</bdi>
      </p>
      <p className="small">{facts.join(' · ')}</p>
      {problem && <Refused problem={problem} onAgain={onAgain} />}
      <AskedTwice
        label={signing.remove}
        sure={signing.sure}
        yes={signing.yes}
        no={signing.no}
        busy={busy}
        onYes={remove}
      />
    </li>
  )
}

export function PasskeysPart({ ways, onChanged, onAgain }: { ways: WaysIn } & Changed) {
  const { signing } = useSpeech().words
  const [name, setName] = useState(deviceName)
  const { busy, problem, run } = useTask()
  const add = async () => {
    const credential = await makePasskey(call('passkeyCreation'))
    return call('addPasskey', { body: { name: name.trim(), credential } })
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!busy) run(add, onChanged)
  }
  return (
    <section className="plain-part" aria-labelledby="passkeys">
      <h2 id="passkeys">{signing.passkeys}</h2>
      <p>{signing.passkeysNote}</p>
      {ways.passkeys.length === 0 ? (
        <p>{signing.noPasskeys}</p>
      ) : (
        <ul className="ways">
          {ways.passkeys.map((passkey) => (
            <OnePasskey key={passkey.id} passkey={passkey} onChanged={onChanged} onAgain={onAgain} />
          ))}
        </ul>
      )}
      {passkeysPossible() ? (
        <form onSubmit={submit}>
          <Field id="passkey-name" label={signing.passkeyName}>
            {(tied) => (
              <input
                {...tied}
                required
                maxLength={60}
                autoComplete="off"
                dir="auto"
                value={name}
                onChange={(event) => setName(event.target.value)}
              />
            )}
          </Field>
          {problem && <Refused problem={problem} onAgain={onAgain} />}
          <button type="submit" className="button" aria-disabled={busy}>
            <Icon name="plus" size={18} />
            {signing.add}
          </button>
        </form>
      ) : (
        <p className="small">{signing.passkeyImpossible}</p>
      )}
    </section>
  )
}
