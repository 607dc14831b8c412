import type { ChannelKind } from '#catalog/contract/channel.ts'
import { Field } from '#player/complaints/field.tsx'
import { useSpeech } from '#player/words/words.ts'
import { type InputDraft, inputsOf, isFetched } from './channel-draft.ts'

type Props = {
  id: string
  kind: ChannelKind
  legend: string
  input: InputDraft
  onChange(input: InputDraft): void
}

/** Where a signal comes from: each way with what it is for, and what only it needs. */
export function InputFields({ id, kind, legend, input, onChange }: Props) {
  const { channels } = useSpeech().words
  const groups = [
    [channels.pushed, inputsOf[kind].filter((way) => !isFetched(way) && way !== 'titles')],
    [channels.pulled, inputsOf[kind].filter((way) => isFetched(way) || way === 'titles')],
  ] as const
  const set = (part: Partial<InputDraft>) => onChange({ ...input, ...part })
  return (
    <fieldset className="choices channel-input">
      <legend>{legend}</legend>
      {groups.map(([name, ways]) => (
        <div key={name}>
          <p className="small">{name}</p>
          {ways.map((way) => (
            <label key={way}>
              <input
                type="radio"
                name={id}
                value={way}
                checked={way === input.kind}
                onChange={() => set({ kind: way })}
              />
              <span className="input-way">
                {channels.inputs[way]}
                <span className="small">{channels.inputNotes[way]}</span>
              </span>
            </label>
          ))}
        </div>
      ))}
      {isFetched(input.kind) && (
        <Field id={`${id}-address`} label={channels.address}>
          {(tied) => (
            <input
              {...tied}
              dir="ltr"
              maxLength={2000}
              spellCheck={false}
              autoComplete="off"
              placeholder={
                input.kind === 'srt-pull' ? 'srt://' : input.kind === 'ts-pull' ? 'tcp://' : 'https://'
              }
              value={input.address}
              onChange={({ target }) => set({ address: target.value })}
            />
          )}
        </Field>
      )}
      {input.kind === 'srt-pull' && (
        <Field id={`${id}-passphrase`} label={channels.passphrase} note={channels.passphraseNote}>
          {(tied) => (
            <input
              {...tied}
              type="password"
              dir="ltr"
              maxLength={79}
              autoComplete="off"
              value={input.passphrase}
              onChange={({ target }) => set({ passphrase: target.value })}
            />
          )}
        </Field>
      )}
      {input.kind === 'titles' && (
        <Field id={`${id}-titles`} label={channels.titles} note={channels.titlesNote}>
          {(tied) => (
            <textarea
              {...tied}
              dir="ltr"
              rows={5}
              value={input.titles}
              onChange={({ target }) => set({ titles: target.value })}
            />
          )}
        </Field>
      )}
    </fieldset>
  )
}
