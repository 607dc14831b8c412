import type { RenditionInfo } from '#catalog/contract/title.ts'
import type { Locale } from '#player/words/language.ts'
import { isolated } from '#player/words/respelt.ts'

const units: Readonly<Record<Locale, readonly [string, string, string, string]>> = {
  kk: ['КБ', 'МБ', 'ГБ', 'ТБ'],
  'kk-Latn': ['KB', 'MB', 'GB', 'TB'],
  'kk-Arab': ['KB', 'MB', 'GB', 'TB'],
  ru: ['КБ', 'МБ', 'ГБ', 'ТБ'],
  en: ['kB', 'MB', 'GB', 'TB'],
}

/** Whole number with a thin space between thousands: 18 400. */
export function formatNumber(value: number, locale: Locale, digits = 0): string {
  // Chromium says it knows `kk` and then writes 18,400.5; Kazakh numbers are written as Russian ones.
  const numbers = locale === 'en' ? 'en' : 'ru'
  const text = new Intl.NumberFormat(numbers, { maximumFractionDigits: digits }).format(value)
  // ICU groups with a wide no-break space or a comma; a number is one word, so the thin one that does not break.
  return locale === 'en' ? text.replace(/,/g, '\u202f') : text.replace(/[\u00a0\s]/g, '\u202f')
}

/** A dash where there is nothing to say. */
export const orDash = <T>(value: T | null, tell: (value: T) => string): string =>
  value === null ? '–' : tell(value)

/** Decimal bytes as people read them: 310 МБ, 1,4 ГБ, 22 МБ, 3,6 МБ. */
export function formatBytes(bytes: number, locale: Locale): string {
  let scaled = bytes / 1000
  let unit = 0
  while (unit < 3 && scaled >= 999.5) {
    scaled /= 1000
    unit++
  }
  const digits = unit > 0 && scaled < 9.95 ? 1 : 0
  const text = `${formatNumber(scaled, locale, digits)}\u00a0${units[locale][unit]}`
  return locale === 'kk-Arab' ? isolated(text) : text
}

/** Bytes an hour of play takes at an average rate in bit/s. */
export function bytesPerHour(averageBandwidth: number): number {
  return averageBandwidth * 450
}

/** The rung most viewers meet: the middle one by height, the lower of two. Sound alone when nothing else is. */
export function middleRendition(renditions: readonly RenditionInfo[]): RenditionInfo | null {
  const pictures = renditions.filter((rendition) => rendition.height !== null)
  const choice = pictures.length > 0 ? pictures : [...renditions]
  const sorted = [...choice].sort((a, b) => a.averageBandwidth - b.averageBandwidth)
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? null
}

/** Bytes of a whole title at its middle rung; null until both are known. */
export function titleBytes(title: {
  duration: number | null
  renditions: readonly RenditionInfo[]
}): number | null {
  const rendition = middleRendition(title.renditions)
  return rendition && title.duration !== null ? (rendition.averageBandwidth * title.duration) / 8 : null
}

/** A share from 0 to 1 in whole percent, rounded down: nothing says 100 % before it is done. */
export function formatPercent(share: number, locale: Locale): string {
  const percent = Math.floor(Math.min(1, Math.max(0, share)) * 100)
  return locale === 'en' ? `${percent}%` : `${percent}\u202f%`
}
