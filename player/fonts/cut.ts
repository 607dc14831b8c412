/**
 * Cuts our font files from the variable fonts on npm; run once per change: `npx tsx player/fonts/cut.ts`.
 * Own subsets because the ready ones split Kazakh: Ұұ and Іі are in `cyrillic`, the other fourteen letters in
 * `cyrillic-ext` and ₸ in `latin-ext`, each with hundreds of letters nobody here writes.
 */
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import subsetFont from 'subset-font'

const range = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => String.fromCodePoint(from + index)).join('')

type Part = { from: string; letters: string }

/** Which letters each part has, by the ready subset they are cut from. `unicode-range` in fonts.css agrees. */
const ofTwoAlphabets = {
  cyrillic: { from: 'cyrillic', letters: `${range(0x410, 0x44f)}ЁёІіҰұ№` },
  kazakh: { from: 'cyrillic-ext', letters: 'ӘәҒғҚқҢңӨөҮүҺһ' },
  base: {
    from: 'latin',
    letters: `${range(0x20, 0x7e)}\u00a0«»°±·×–—‘’“”„…\u2009\u202f−ÄäÖöÑñÜü`,
  },
  latin: { from: 'latin-ext', letters: 'ĞğİıŞşŪū₸' },
} as const satisfies Record<string, Part>

/** Letters and marks of Kazakh's töte writing with those of names in Arabic and Persian; signs of both. */
const ofArabic = {
  arabic: {
    from: 'arabic',
    letters: `${range(0x621, 0x652)}${range(0x660, 0x669)}،؛؟ـ\u0670ٴٵٶٷٸپچڭگھۆۇۈۋیەژکۀہۉېۅ۰۱۲۳۴۵۶۷۸۹﴾﴿`,
  },
} as const satisfies Record<string, Part>

const families: Record<string, { wght: { min: number; max: number }; parts: Record<string, Part> }> = {
  onest: { wght: { min: 400, max: 800 }, parts: ofTwoAlphabets },
  piazzolla: { wght: { min: 500, max: 800 }, parts: ofTwoAlphabets },
  'noto-naskh-arabic': { wght: { min: 400, max: 700 }, parts: ofArabic },
}

for (const [family, { wght, parts }] of Object.entries(families)) {
  const folder = dirname(
    createRequire(import.meta.url).resolve(`@fontsource-variable/${family}/package.json`),
  )
  for (const [part, { from, letters }] of Object.entries(parts)) {
    const whole = readFileSync(join(folder, 'files', `${family}-${from}-wght-normal.woff2`))
    const cut = await subsetFont(whole, letters, { targetFormat: 'woff2', variationAxes: { wght } })
    writeFileSync(join(import.meta.dirname, `${family}-${part}.woff2`), cut)
    process.stdout.write(`${family}-${part} ${cut.length} bytes\n`)
  }
  copyFileSync(join(folder, 'LICENSE'), join(import.meta.dirname, `../public/licences/OFL-${family}.txt`))
}
