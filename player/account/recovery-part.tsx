import { useEffect, useRef, useState } from 'react'
import type { WaysIn } from '#catalog/contract/signing-in.ts'
import { call } from '#player/api/client.ts'
import { CopyButton } from '#player/frame/copied.tsx'
import { AskedTwice } from '#player/studio/asked-twice.tsx'
import { useTask } from '#player/studio/task.ts'
import { useSpeech } from '#player/words/words.ts'
import { Refused } from './refused.tsx'

/** The one time that the codes are on a page: a sheet to be printed. */
function Codes({ codes, name, onKept }: { codes: readonly string[]; name: string; onKept: () => void }) {
  const { signing } = useSpeech().words
  const box = useRef<HTMLElement>(null)
  useEffect(() => box.current?.focus(), [])
  return (
    <section className="recovery-sheet" ref={box} tabIndex={-1} aria-label={signing.codes}>
      <p className="recovery-head">
        <bdi>{location.host}</bdi> · <bdi>{name}</bdi>
      </p>
      <p>{signing.codesOnce}</p>
      <ol>
        {codes.map((code) => (
          <li key={code}>
            <code dir="ltr">{code}</code>
          </li>
        ))}
      </ol>
      <div className="form-actions">
        <button type="button" className="button" onClick={() => print()}>
          {signing.print}
        </button>
        <CopyButton text={codes.join('\n')} copy={signing.copy} copied={signing.copied} />
        <button type="button" className="button primary" onClick={onKept}>
          {signing.kept}
        </button>
      </div>
    </section>
  )
}

type Props = { ways: WaysIn; name: string; onChanged: () => void; onAgain: () => void }

export function RecoveryPart({ ways: { recoveryCodes }, name, onChanged, onAgain }: Props) {
  const { signing } = useSpeech().words
  const [codes, setCodes] = useState<readonly string[] | null>(null)
  const { busy, problem, run } = useTask()
  const make = () =>
    run(
      () => call('makeRecoveryCodes'),
      (made) => setCodes(made.codes),
    )
  return (
    <section className="plain-part" aria-labelledby="recovery">
      <h2 id="recovery">{signing.codes}</h2>
      <p>{signing.codesNote}</p>
      <p>{signing.codesLeft(recoveryCodes)}</p>
      {problem && <Refused problem={problem} onAgain={onAgain} />}
      {codes !== null ? (
        <Codes
          codes={codes}
          name={name}
          onKept={() => {
            setCodes(null)
            onChanged()
          }}
        />
      ) : recoveryCodes === 0 ? (
        <button type="button" className="button" aria-disabled={busy} onClick={() => !busy && make()}>
          {signing.makeCodes}
        </button>
      ) : (
        <AskedTwice
          label={signing.makeCodes}
          sure={signing.remakeSure}
          yes={signing.yes}
          no={signing.no}
          busy={busy}
          onYes={make}
        />
      )}
    </section>
  )
}
