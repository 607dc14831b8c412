import { defaultTimeZone } from '#catalog/contract/title.ts'
import { instantOf, localTimeOf } from './local-time.ts'

/** A quarter of a year in Almaty, `until` being the first moment after it. */
export type QuarterWindow = { quarter: string; from: Date; until: Date }

/** `2026-Q4`: the quarter that Almaty's calendar is in. */
export function quarterOf(moment: Date): string {
  return quarterOfMonth(localTimeOf(moment, defaultTimeZone).slice(0, 7))
}

/** @param month `2026-11` */
export function quarterOfMonth(month: string): string {
  const [year = '', number = ''] = month.split('-')
  return `${year}-Q${Math.ceil(Number(number) / 3)}`
}

/** @param quarter as `quarterOf` writes it */
export function quarterWindow(quarter: string): QuarterWindow {
  const next = nextQuarter(quarter)
  return { quarter, from: startOf(quarter), until: startOf(next) }
}

/** Every quarter from the one `first` is in to the one `last` is in, oldest first. */
export function quartersBetween(first: Date, last: Date): QuarterWindow[] {
  const windows: QuarterWindow[] = []
  for (let window = quarterWindow(quarterOf(first)); ; window = quarterWindow(nextQuarter(window.quarter))) {
    windows.push(window)
    if (last < window.until) return windows
  }
}

const partsOf = (quarter: string) => ({
  year: Number(quarter.slice(0, 4)),
  number: Number(quarter.slice(-1)),
})

function startOf(quarter: string): Date {
  const { year, number } = partsOf(quarter)
  const month = String(number * 3 - 2).padStart(2, '0')
  return instantOf(`${year}-${month}-01T00:00`, defaultTimeZone)
}

function nextQuarter(quarter: string): string {
  const { year, number } = partsOf(quarter)
  return number === 4 ? `${year + 1}-Q1` : `${year}-Q${number + 1}`
}
