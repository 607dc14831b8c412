import { type FormEvent, useState } from 'react'
import type { Locale } from '#catalog/contract/locale.ts'
import type { Contact } from '#catalog/contract/signing-in.ts'
import { call } from '#player/api/client.ts'
import { useRequest } from '#player/api/request.ts'
import { ProblemNotice } from '#player/frame/problem-notice.tsx'
import { MailAddress, MailLanguage } from '#player/signing-in/fields.tsx'
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
      <MailAddress id="contact-mail" note={signing.mailNote} own value={mail} onChange={setMail} />
      <MailLanguage id="contact-locale" value={locale} onChange={setLocale} />
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
