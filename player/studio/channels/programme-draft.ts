import type { Programme, ProgrammeOrigin } from '#catalog/contract/channel.ts'
import type { NewProgramme } from '#catalog/contract/guide.ts'
import type { AgeMark } from '#catalog/contract/title.ts'
import { dayPlus, startOfDay, timeText } from '#player/live/times.ts'
import type { Language } from '#player/words/language.ts'

/** A programme as it is typed; times are `HH:MM` of its day, an end before the beginning is on the next one. */
export type ProgrammeDraft = {
  starts: string
  ends: string
  title: string
  titleLanguage: Language
  description: string
  language: string
  origin: ProgrammeOrigin | ''
  ageMark: AgeMark | ''
  record: boolean
}

export type ProgrammeFault = 'wrongTime' | 'needName'

const minutesOf = (time: string): number | null => {
  const [, hours, minutes] = /^([01]?\d|2[0-3]):([0-5]\d)$/.exec(time.trim()) ?? []
  return hours === undefined ? null : Number(hours) * 60 + Number(minutes)
}

/** A moment of a day by the clock, whatever clocks were changed in between. */
function momentOf(day: string, minutes: number): Date {
  const date = new Date(startOfDay(day))
  date.setHours(Math.floor(minutes / 60), minutes % 60)
  return date
}

/** One that begins where the day's last one ends. */
export function newProgramme(last: Pick<Programme, 'ends'> | null, titleLanguage: Language): ProgrammeDraft {
  const begin = last ? Date.parse(last.ends) : startOfDay('2026-01-01')
  return {
    ...{ starts: timeText(begin), ends: timeText(begin + 3_600_000) },
    ...{ title: '', titleLanguage, description: '', language: '', origin: '', ageMark: '', record: false },
  }
}

export function programmeDraft(programme: Programme, language: Language): ProgrammeDraft {
  const { texts, starts, ends, record } = programme
  const titleLanguage = texts[language] ? language : texts.kk ? 'kk' : texts.ru ? 'ru' : 'en'
  return {
    ...{ starts: timeText(Date.parse(starts)), ends: timeText(Date.parse(ends)), titleLanguage },
    title: texts[titleLanguage]?.title ?? '',
    description: texts[titleLanguage]?.description ?? '',
    language: programme.language ?? '',
    origin: programme.origin ?? '',
    ageMark: programme.ageMark ?? '',
    record,
  }
}

/** As it is sent, over what it was. `texts`: those in other languages stay. */
export function writtenProgramme(
  draft: ProgrammeDraft,
  day: string,
  texts: NewProgramme['texts'] = {},
): NewProgramme | { fault: ProgrammeFault } {
  const [from, until] = [minutesOf(draft.starts), minutesOf(draft.ends)]
  if (from === null || until === null) return { fault: 'wrongTime' }
  const title = draft.title.trim()
  if (title === '') return { fault: 'needName' }
  const description = draft.description.trim()
  return {
    starts: momentOf(day, from).toISOString(),
    ends: momentOf(until > from ? day : dayPlus(day, 1), until).toISOString(),
    texts: { ...texts, [draft.titleLanguage]: { title, ...(description === '' ? {} : { description }) } },
    language: draft.language || null,
    origin: draft.origin || null,
    ageMark: draft.ageMark === '' ? null : draft.ageMark,
    record: draft.record,
  }
}
