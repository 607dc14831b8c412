import type { Locale } from '#player/words/language.ts'
import { html, type Markup } from './markup.ts'

/** The built page, cut where a written one differs. */
export type Shell = { before: string; head: string; after: string; icon: string }

/** What is put into it. `scripts`: run at once, in their order; the answer's policy has to permit their hashes. */
export type Filling = {
  locale: Locale
  title: string
  description: string
  head: Markup
  scripts: readonly string[]
  body: Markup
  /** What the page's code would ask for at once: it is there already. */
  early: Markup | null
}

const own =
  /<html lang="[^"]*">|\s*<title>[^<]*<\/title>|\s*<meta name="description"[^>]*>|\s*<noscript>.*?<\/noscript>/gs

/** `page`: index.html as it was built. null where it is none that can be filled. */
export function cutShell(page: string): Shell | null {
  const icon = /<link rel="apple-touch-icon" href="([^"]*)"/.exec(page)?.[1] ?? '/'
  const [, before, head, after] =
    /^(.*?)<html lang="[^"]*">(.*?<\/head>.*?<div id="root">)(<\/div>.*)$/s.exec(page) ?? []
  if (before === undefined || head === undefined || after === undefined) return null
  return { before, head: head.replace(own, ''), after: after.replace(own, ''), icon }
}

export function fillShell({ before, head, after }: Shell, filling: Filling): string {
  const { locale, title, description, scripts, early } = filling
  const start = html`<html lang="${locale}" dir="${locale === 'kk-Arab' ? 'rtl' : 'ltr'}">`
  const told = html`<title>${title}</title><meta name="description" content="${description}">${filling.head}`
  // Before everything that waits for the network. What stands in them is ours.
  const inline = scripts.map((script) => `<script>${script}</script>`).join('')
  const [top = '', rest = ''] = cutAfter(head, '<head>')
  const [, charset = '', others = ''] = /^(\s*<meta charset="[^"]*"\s*\/?>)(.*)$/s.exec(rest) ?? [
    ...['', '', rest],
  ]
  const [inHead = '', body = ''] = cutBefore(others, '</head>')
  return [
    ...[before, start.markup, top, charset, inline, told.markup, inHead, body],
    ...[filling.body.markup, cutBefore(after, '</body>')[0], early?.markup ?? ''],
    cutBefore(after, '</body>')[1],
  ].join('')
}

function cutAfter(text: string, mark: string): [string, string] {
  const at = text.indexOf(mark) + mark.length
  return [text.slice(0, at), text.slice(at)]
}

function cutBefore(text: string, mark: string): [string, string] {
  const at = text.indexOf(mark)
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at)]
}
