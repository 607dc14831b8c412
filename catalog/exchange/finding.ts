import type { ErrorCode, ErrorDetails } from '#platform/errors.ts'

/** What is wrong at one place of a file: the name of a column, or a JSON Pointer (RFC 6901). */
export type Finding = { place: string; code: ErrorCode; details: ErrorDetails }

/** One row of a file; `value` counts only when nothing was found. */
export type Reading<T> = { row: number; value: T; findings: Finding[] }

/** Notes what is wrong while a row is read. */
export type Note = (place: string, code: ErrorCode, details?: ErrorDetails) => void

/** A person corrects a few and tries again; a file may be made to have millions. */
export const mostFindings = 50

export type Notes = { findings: Finding[]; note: Note }

export function notes(): Notes {
  const findings: Finding[] = []
  const note: Note = (place, code, details = {}) => {
    if (findings.length < mostFindings) findings.push({ place, code, details })
  }
  return { findings, note }
}

/** A value as a message may quote it. */
export const quoted = (value: unknown): string => {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '')
  return text.length > 60 ? `${text.slice(0, 59)}…` : text
}
