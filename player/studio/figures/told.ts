import type { FigureSums, Figures } from '#catalog/contract/figures.ts'
import { formatMoney } from '#player/format/money.ts'
import { formatNumber, formatPercent, orDash } from '#player/format/size.ts'
import { formatDay } from '#player/format/time.ts'
import type { Tile } from '#player/plot/tile.tsx'
import type { Language, Locale } from '#player/words/language.ts'
import type { Words } from '#player/words/words.ts'

/** Figures in words. Pure. */
export type Telling = { words: Words; locale: Locale; language: Language }

export const hoursOf = (seconds: number): number => seconds / 3600

/** How often in an hour of play; null where nothing was played. */
export const stallsPerHour = ({ stalls, seconds }: Pick<FigureSums, 'stalls' | 'seconds'>): number | null =>
  seconds > 0 ? stalls / hoursOf(seconds) : null

/** Of the whole; null of nothing. */
export const shareOf = (part: number, whole: number): number | null => (whole > 0 ? part / whole : null)

/** 1 240, 12.5, 0.35: no more digits than tell something. */
export const told = (value: number, locale: Locale): string =>
  formatNumber(value, locale, value < 1 ? 2 : value < 100 ? 1 : 0)

/** What there was in a time, beside the time before. `tell`: a figure in words; `told`: that of before. */
export const besideBefore =
  <Sums>({ sums, before }: { sums: Sums; before: Sums }, toldBefore: (value: string) => string) =>
  (name: string, of: (sums: Sums) => number | null, tell: (value: number) => string): Tile => {
    const earlier = of(before)
    return {
      name,
      value: orDash(of(sums), tell),
      note: earlier === null ? undefined : toldBefore(tell(earlier)),
    }
  }

/** Regions of viewers, and those who are in none. */
export const placesOf = ({ regions, traffic }: Words): Readonly<Record<string, string>> => ({
  ...regions,
  ...{ external: traffic.external, domestic: traffic.country },
})

/** What there is to say in short, each beside the time before. */
export function tilesOf(figures: Figures, { words, locale, language }: Telling): Tile[] {
  const { sums, startMs, earnings } = figures
  const said = words.figures
  const number = (value: number) => told(value, locale)
  const percent = (value: number) => formatPercent(value, locale)
  const seconds = (ms: number) => said.inSeconds(formatNumber(ms / 1000, locale, 1))
  const tile = besideBefore(figures, said.before)
  const stalls = tile(said.stalls, stallsPerHour, number)
  const stood =
    sums.seconds > 0 ? said.stallSeconds(number(sums.stallSeconds / hoursOf(sums.seconds))) : undefined
  return [
    tile(
      said.starts,
      ({ starts }) => starts,
      (value) => formatNumber(value, locale),
    ),
    tile(said.hours, (of) => hoursOf(of.seconds), number),
    tile(said.domestic, (of) => shareOf(of.domesticSeconds, of.seconds), percent),
    tile(said.finished, (of) => shareOf(of.finished, of.starts), percent),
    { ...stalls, note: stood },
    {
      name: said.opening,
      value: orDash(startMs.half, seconds),
      note: startMs.most === null ? undefined : said.openingMost(seconds(startMs.most)),
    },
    ...earnings.map((money) => ({ name: said.earned, value: formatMoney(money, language) })),
  ]
}

/** Days as labels of a plot. */
export const dayLabels = (figures: Pick<Figures, 'days'>, words: Words): string[] =>
  figures.days.map(({ day }) => formatDay(day, words))

/** A day in short: 23.11. */
export const shortDay = (day: string): string => `${day.slice(8, 10)}.${day.slice(5, 7)}`

/** Of each tenth, how many of those who began came there. */
export function retention({ tenths, sums }: Pick<Figures, 'tenths' | 'sums'>): number[] {
  // Who begins in the middle is in no first tenth, so that it need not be the fullest.
  const whole = Math.max(1, sums.starts, ...tenths)
  return tenths.map((count) => count / whole)
}
