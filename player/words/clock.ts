/** A time of day, as everybody here writes it: 9:05 is 09:05. */
export const clockText = (hours: number, minutes: number): string =>
  `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`

/** Ends of the dative case after the last word of a number, by its last digit: бірге, екіге, үшке … */
const afterOnes = ['ге', 'ге', 'ге', 'ке', 'ке', 'ке', 'ға', 'ге', 'ге', 'ға'] as const
/** And where that is a nought, by the tens: онға, жиырмаға, отызға, қырыққа, елуге. */
const afterTens = ['ге', 'ға', 'ға', 'ға', 'қа', 'ге'] as const

/** 20:30-ға, 21:00-ге: the ending follows the word that is said last, which of a whole hour is the hour. */
export function kkUntil(hours: number, minutes: number): string {
  const said = minutes === 0 ? hours : minutes
  const ending = said % 10 === 0 && said > 0 ? afterTens[said / 10] : afterOnes[said % 10]
  return `${clockText(hours, minutes)}-${ending} дейін`
}
