import type { Locale } from '#catalog/contract/locale.ts'
import type { LetterKind } from '#catalog/contract/mail.ts'
import { toArabic } from '#catalog/kazakh/arabic.ts'
import { toLatin } from '#catalog/kazakh/latin.ts'
import { type Facts, letters, type Said } from './letters.ts'

/** One message as a person reads it. */
export type Composed = { subject: string; text: string; html: string }

/** Left to right, whatever is around it (Unicode 6.3, isolates): a number or an address in Arabic letters. */
const isolated = (text: string) => `\u2066${text}\u2069`

/** Stand for what is put into a phrase, so that it is not spelt anew: characters nobody writes (private use). */
const firstHole = 0xe000

/**
 * A letter in a language and an alphabet. `link` stands alone on its line; `hub` signs it. Pure. What is put in is told as it
 * is: none of it can become markup, another header or another paragraph of ours.
 */
export function compose<K extends LetterKind>(
  kind: K,
  facts: Facts[K],
  { locale, link, hub }: { locale: Locale; link: string; hub: string },
): Composed {
  const said = saidIn(kind, facts, locale)
  const lines = said.link === null ? said.lines : [...said.lines, said.link]
  const text = [...lines, ...(said.link === null ? [] : [link]), `— ${hub}`].join('\n\n')
  return { subject: oneLine(said.subject), text: `${text}\n`, html: htmlOf(said, { locale, link, hub }) }
}

function saidIn<K extends LetterKind>(kind: K, facts: Facts[K], locale: Locale): Said {
  if (locale === 'ru' || locale === 'en') return letters[locale][kind](facts)
  if (locale === 'kk') return letters.kk[kind](facts)
  const values = Object.values(facts) as readonly unknown[]
  // What chooses between words stays what it is; what is told is held out of the spelling.
  const chosen: readonly string[] = ['role', 'what', 'outcome']
  const held = Object.fromEntries(
    Object.entries(facts).map(([name, value], at) => [
      name,
      typeof value === 'string' && !chosen.includes(name) ? String.fromCharCode(firstHole + at) : value,
    ]),
  ) as Facts[K]
  const isArabic = locale === 'kk-Arab'
  const spell = isArabic ? toArabic : toLatin
  const fill = (phrase: string) =>
    spell(phrase).replace(/[\ue000-\ue0ff]/g, (hole) => {
      const value = String(values[hole.charCodeAt(0) - firstHole])
      return isArabic ? isolated(value) : value
    })
  const { subject, lines, link } = letters.kk[kind](held)
  return { subject: fill(subject), lines: lines.map(fill), link: link === null ? null : fill(link) }
}

const oneLine = (text: string) => text.replace(/[\p{Cc}\s]+/gu, ' ').trim()

const escaped = (text: string) => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)

/** Plain enough for every program that shows mail: no pictures, nothing fetched, one column. */
function htmlOf(
  { lines, link: called }: Said,
  { locale, link, hub }: { locale: Locale; link: string; hub: string },
): string {
  const dir = locale === 'kk-Arab' ? 'rtl' : 'ltr'
  const paragraphs = lines.map(
    (line) => `<p style="margin:0 0 16px;white-space:pre-line">${escaped(line)}</p>`,
  )
  const address = escaped(link)
  const opens =
    called === null
      ? ''
      : `<p style="margin:0 0 16px"><a href="${address}" style="display:inline-block;padding:12px 20px;border-radius:6px;background:#00658a;color:#ffffff;text-decoration:none;font-weight:600">${escaped(called)}</a></p>` +
        `<p dir="ltr" style="margin:0 0 16px;font-size:14px;color:#504e4f;word-break:break-all">${address}</p>`
  return (
    `<!doctype html><html lang="${locale}" dir="${dir}"><head><meta charset="utf-8"></head>` +
    `<body style="margin:0;padding:24px;background:#faf9f6;color:#191b22;font:16px/1.5 sans-serif"><div style="max-width:560px">` +
    `${paragraphs.join('')}${opens}<p style="margin:0;color:#504e4f">— ${escaped(hub)}</p></div></body></html>`
  )
}
