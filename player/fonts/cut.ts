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

/** Which letters each part has, by the ready subset they are cut from. `unicode-range` in fonts.css agrees. */
const parts = {
  cyrillic: { from: 'cyrillic', letters: `${range(0x410, 0x44f)}ЁёІіҰұ№` },
  kazakh: { from: 'cyrillic-ext', letters: 'ӘәҒғҚқҢңӨөҮүҺһ' },
  base: { from: 'latin', letters: `${range(0x20, 0x7e)}\u00a0«»°±·×–—‘’“”„…\u2009\u202f−ÄäÖöÑñ` },
  latin: { from: 'latin-ext', letters: 'ĞğİıŞşŪū₸' },
} as const

const families = { onest: { min: 400, max: 800 }, piazzolla: { min: 500, max: 800 } } as const

for (const [family, wght] of Object.entries(families)) {
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
