import type { NewBreach } from '#catalog/contract/breach.ts'

/** What is typed of a breach. */
export type BreachDraft = {
  happened: string
  data: string
  measures: string
  contact: string
  people: string
  /** Names or ids, one a line. */
  accounts: string
  /** It concerns every account. */
  everybody: boolean
  complaints: string
  /** By the clock of this device, as the field has it. */
  noticedAt: string
}
export type BreachField = Exclude<keyof BreachDraft, 'everybody'>

export const emptyBreach: BreachDraft = {
  ...{ happened: '', data: '', measures: '', contact: '', people: '', accounts: '', everybody: false },
  ...{ complaints: '', noticedAt: '' },
}

const listOf = (typed: string): string[] => [...new Set(typed.split(/[\s,;]+/).filter(Boolean))]

const linesOf = (typed: string): string[] => [
  ...new Set(
    typed
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean),
  ),
]

/** Fields that are empty or cannot be meant so, in the order of the form. */
export function faultsOf(draft: BreachDraft): BreachField[] {
  const wrong: Record<BreachField, boolean> = {
    happened: draft.happened.trim() === '',
    data: draft.data.trim() === '',
    measures: draft.measures.trim() === '',
    contact: draft.contact.trim() === '',
    people: !/^\d{0,9}$/.test(draft.people.trim()),
    accounts: false,
    complaints: listOf(draft.complaints).some((number) => !/^\d{4}-\d{6,9}$/.test(number)),
    noticedAt: Number.isNaN(Date.parse(draft.noticedAt)),
  }
  return (Object.keys(wrong) as BreachField[]).filter((field) => wrong[field])
}

/** A draft without faults, as it is sent. */
export function breachOf(draft: BreachDraft): NewBreach {
  const people = draft.people.trim()
  return {
    happened: draft.happened.trim(),
    data: draft.data.trim(),
    measures: draft.measures.trim(),
    contact: draft.contact.trim(),
    people: people === '' ? null : Number(people),
    accounts: draft.everybody ? 'all' : linesOf(draft.accounts),
    complaints: listOf(draft.complaints),
    noticedAt: new Date(draft.noticedAt).toISOString(),
  }
}
