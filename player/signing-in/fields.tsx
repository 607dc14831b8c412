import { type Locale, locales } from '#catalog/contract/locale.ts'
import { Field } from '#player/complaints/field.tsx'
import { useSpeech } from '#player/words/words.ts'

type Props<V> = { id: string; value: V; onChange: (value: V) => void }

/** Who signs in: the name of an account, or its mail address. */
export function AccountName({ id, value, onChange }: Props<string>) {
  const { signing } = useSpeech().words
  return (
    <Field id={id} label={signing.name}>
      {(tied) => (
        <input
          {...tied}
          name="username"
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          required
          maxLength={300}
          dir="auto"
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  )
}

/** Where letters go. `own`: the address of whoever fills it in. */
export function MailAddress({
  id,
  note,
  own,
  value,
  onChange,
}: Props<string> & { note: string; own: boolean }) {
  const { signing } = useSpeech().words
  return (
    <Field id={id} label={signing.mail} note={note}>
      {(tied) => (
        <input
          {...tied}
          type="email"
          autoComplete={own ? 'email' : 'off'}
          maxLength={254}
          dir="ltr"
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  )
}

/** What letters are written in. */
export function MailLanguage({ id, value, onChange }: Props<Locale>) {
  const { signing } = useSpeech().words
  return (
    <Field id={id} label={signing.mailLanguage}>
      {(tied) => (
        <select
          {...tied}
          value={value}
          onChange={(event) => onChange(locales.find((one) => one === event.target.value) ?? 'kk')}
        >
          {locales.map((one) => (
            <option key={one} value={one}>
              {signing.localeNames[one]}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}
