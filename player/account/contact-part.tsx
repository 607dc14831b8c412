import { type FormEvent, useState } from 'react'
import { type Locale, locales } from '#catalog/contract/locale.ts'
import type { Contact } from '#catalog/contract/signing-in.ts'
import { call } from '#player/api/client.ts'
import { useRequest } from '#player/api/request.ts'
import { Field } from '#player/complaints/field.tsx'
import { ProblemNotice } from '#player/frame/problem-notice.tsx'
import { useTask } from '#player/studio/task.ts'
import { useSpeech } from '#player/words/words.ts'
import { Refused } from './refused.tsx'

function ContactForm({ contact, onAgain }: { contact: Contact; onAgain: () => void }) {
  const { signing } = useSpeech().words
  const [mail, setMail] = useState(contact.mail ?? '')
  const [locale, setLocale] = useState<Locale>(contact.locale)
  const [said, setSaid] = useState('')
  const { busy, problem, run } = useTask()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const typed = mail.trim()
    const changed = typed !== (contact.mail ?? '')
    setSaid('')
    if (busy) return
    run(
      () => call('patchContact', { body: { locale, ...(changed ? { mail: typed || null } : {}) } }),
      () => setSaid(changed && typed ? signing.mailSent(typed) : signing.saved),
    )
  }
  return (
    <form onSubmit={submit}>
      <Field id="contact-mail" label={signing.mail} note={signing.mailNote}>
        {(tied) => (
          <input
            {...tied}
            type="email"
            autoComplete="email"
            maxLength={254}
            dir="ltr"
            value={mail}
            onChange={(event) => setMail(event.target.value)}
          />
        )}
      </Field>
      <Field id="contact-locale" label={signing.mailLanguage}>
        {(tied) => (
          <select
            {...tied}
            value={locale}
            onChange={(event) => setLocale(locales.find((one) => one === event.target.value) ?? 'kk')}
          >
            {locales.map((one) => (
              <option key={one} value={one}>
                {signing.localeNames[one]}
              </option>
            ))}
          </select>
        )}
      </Field>
      {problem && <Refused problem={problem} onAgain={onAgain} />}
      <p role="status">{said}</p>
      <button type="submit" className="button" aria-disabled={busy}>
        {busy ? signing.saving : signing.save}
      </button>
    </form>
  )
}

export function ContactPart({ onAgain }: { onAgain: () => void }) {
  const { signing } = useSpeech().words
  const { data, problem, reload } = useRequest('contact', (signal) => call('contact', { signal }))
  return (
    <section className="plain-part" aria-labelledby="contact">
      <h2 id="contact">{signing.contact}</h2>
      {problem && <ProblemNotice problem={problem} retry={reload} />}
      {data && <ContactForm contact={data} onAgain={onAgain} />}
    </section>
  )
}
