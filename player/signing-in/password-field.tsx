import { useState } from 'react'
import { Field } from '#player/complaints/field.tsx'
import { useSpeech } from '#player/words/words.ts'

type Props = {
  id: string
  label: string
  note?: string
  value: string
  /** `new-password` has the browser offer one. */
  autoComplete: 'current-password' | 'new-password'
  onChange: (password: string) => void
}

/** A password, which can be shown: long ones are typed wrong in the dark. */
export function PasswordField({ id, label, note, value, autoComplete, onChange }: Props) {
  const { signing } = useSpeech().words
  const [shown, setShown] = useState(false)
  return (
    <Field id={id} label={label} note={note}>
      {(tied) => (
        <>
          <input
            {...tied}
            type={shown ? 'text' : 'password'}
            autoComplete={autoComplete}
            autoCapitalize="none"
            spellCheck={false}
            required
            maxLength={256}
            dir="auto"
            value={value}
            onChange={(event) => onChange(event.target.value)}
          />
          <label className="show-password">
            <input type="checkbox" checked={shown} onChange={(event) => setShown(event.target.checked)} />
            {signing.show}
          </label>
        </>
      )}
    </Field>
  )
}
