import { restrictionReasons } from '#catalog/contract/restriction.ts'
import type { ErrorCode, ErrorDetails } from '#platform/errors.ts'
import { formatDay } from '#player/format/time.ts'
import { type Context, linkTo } from './context.ts'
import type { PageDocument } from './documents.ts'
import { framed, searchForm } from './frame.ts'
import { html, type Markup } from './markup.ts'

/** Why there is no page: `said` are the words of the refusal, which tell no more than the API does. */
export type Refused = { code: ErrorCode; details: ErrorDetails; said: string }

/** Who has closed it by law, by what and why (RFC 7725 section 3). */
function decision({ authority, decision, decidedOn, reason }: ErrorDetails, context: Context): Markup {
  const { restricted } = context.words
  const known = restrictionReasons.find((one) => one === reason)
  const rows = [
    [restricted.authority, authority],
    [restricted.decision, decision],
    [restricted.decidedOn, formatDay(String(decidedOn), context.words)],
    [restricted.reason, known ? restricted.reasons[known] : reason],
  ] as const
  return html`<dl>${rows.map(([name, said]) => html`<div><dt>${name}</dt><dd>${said}</dd></div>`)}</dl><p>${restricted.appeal}</p>`
}

const isOfChannel = (address: string): boolean => address.startsWith('/channel/')

/** `address`: of the page that was asked for. */
export function problemPage(
  { code, details, said }: Refused,
  address: string,
  context: Context,
): PageDocument {
  const { words } = context
  const missing = code === 'not-found'
  const heading =
    code === 'restricted'
      ? isOfChannel(address)
        ? words.live.closedByLaw
        : words.restricted.title
      : missing
        ? words.problem.missingTitle
        : words.problem.closedTitle
  const main = html`<section class="missing${code === 'restricted' && ' restricted'}">${
    missing && html`<p class="missing-code" aria-hidden="true">404</p>`
  }<h1>${heading}</h1><p>${missing ? words.problem.missing : said}</p>${
    code === 'restricted' && decision(details, context)
  }${missing && searchForm(context, '')}<a class="button primary" href="${linkTo(context, '/')}">${words.problem.home}</a></section>`
  const head = {
    ...{ title: heading, description: missing ? words.problem.missing : said },
    ...({ canonical: null, type: 'website', image: null, jsonLd: [], feeds: [], oembed: null } as const),
  }
  return { head, body: framed(context, { address, q: '' }, main) }
}
