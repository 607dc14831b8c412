import type { ComplaintCategory, NewComplaint } from '#catalog/contract/complaint.ts'
import { formatMoment, parseMoment } from '#player/format/time.ts'
import type { Language } from '#player/words/language.ts'

/** A complaint as it is typed. */
export type Draft = {
  category: ComplaintCategory | null
  text: string
  from: string
  to: string
  contact: string
}
export type Field = keyof Draft
/** Names of the words that say what is wrong with a field. */
export type Fault = 'category' | 'text' | 'moment' | 'order' | 'contact'

/** `at`: the second of the title that was playing. */
export function newDraft(at: number | null): Draft {
  return { category: null, text: '', from: at === null ? '' : formatMoment(at), to: '', contact: '' }
}

/** What has to be put right before it can be sent, in the order of the form. */
export function faultsOf({ category, text, from, to, contact }: Draft): [Field, Fault][] {
  const [begins, ends] = [momentOf(from), momentOf(to)]
  const faults: [Field, Fault][] = []
  if (category === null) faults.push(['category', 'category'])
  if (text.trim() === '') faults.push(['text', 'text'])
  if (begins === null || (begins === undefined && ends !== undefined)) faults.push(['from', 'moment'])
  if (ends === null) faults.push(['to', 'moment'])
  else if (begins && ends !== undefined && ends < begins) faults.push(['to', 'order'])
  if (contact.trim() !== '' && !/^[^@\s]+@[^@\s]+$/.test(contact.trim())) faults.push(['contact', 'contact'])
  return faults
}

/** undefined when nothing was typed, null when it is no moment. */
const momentOf = (text: string) => (text.trim() === '' ? undefined : parseMoment(text))

/** What it is about: at most one of them. */
export type About = { titleId: string | null; channelId: string | null }

/** What is sent of a draft without faults. */
export function complaintOf(draft: Draft, { titleId, channelId }: About, language: Language): NewComplaint {
  const [from, to] = [momentOf(draft.from), momentOf(draft.to)]
  const contact = draft.contact.trim()
  return {
    ...(titleId === null ? {} : { titleId }),
    ...(titleId !== null || channelId === null ? {} : { channelId }),
    ...(titleId !== null && typeof from === 'number'
      ? { range: { from, ...(typeof to === 'number' ? { to } : {}) } }
      : {}),
    category: draft.category ?? 'other',
    text: draft.text.trim(),
    ...(contact === '' ? {} : { contact }),
    language,
  }
}
