import { type Credit, creditRoles } from '#catalog/contract/credit.ts'
import type { Sharing } from '#catalog/contract/sharing.ts'
import type { TitleView } from '#catalog/contract/title.ts'
import { formatDay, formatLength } from '#player/format/time.ts'
import { episodeLine, tell, tellName } from '#player/home/title-text.ts'
import {
  feedAddress,
  ownerAddress,
  personAddress,
  regionAddress,
  seriesAddress,
  watchAddress,
} from '#player/router.ts'
import { type Context, linkTo } from './context.ts'
import type { PageDocument } from './documents.ts'
import { framed } from './frame.ts'
import type { Head } from './head.ts'
import { html, type Markup } from './markup.ts'
import { shortened } from './shortened.ts'
import { pictureOf, titleLd } from './title-ld.ts'
import { plainPicture } from './title-list.ts'

function typeOf({ audioOnly, series, kind }: TitleView): Head['type'] {
  if (audioOnly) return 'music.song'
  if (series) return 'video.episode'
  return kind === 'film' ? 'video.movie' : 'video.other'
}

/** What is said of a title in one line, for cards: its own words, else what it is, where from and how long. */
export function saidOf(title: TitleView, context: Context): string {
  const { words, language } = context
  const { description } = tell(title.texts, language)
  if (description) return shortened(description)
  return [
    words.kinds[title.kind],
    title.region && words.regions[title.region],
    title.owner.name,
    title.duration === null ? null : formatLength(title.duration),
    words.age.mark(title.ageMark),
  ]
    .filter(Boolean)
    .join(' · ')
}

export function titleHead(title: TitleView, sharing: Sharing, context: Context): Head {
  const { words, language } = context
  const { title: name } = tell(title.texts, language)
  return {
    title: name,
    description: saidOf(title, context),
    canonical: watchAddress(title.id),
    type: typeOf(title),
    image: pictureOf(title),
    jsonLd: [titleLd(title, sharing, context)],
    feeds: title.series
      ? [
          {
            name: words.pages.feedOf(tell(title.series.texts, language).title),
            address: feedAddress('series', title.series.id),
          },
        ]
      : [],
    oembed: sharing.embed ? watchAddress(title.id) : null,
  }
}

const person = ({ person: { id, names } }: Credit, context: Context): Markup => {
  const { name, language } = tellName(names, context.language)
  return html`<dd><a href="${linkTo(context, personAddress(id))}" lang="${language}">${name}</a></dd>`
}

function creditsMarkup(credits: readonly Credit[], context: Context): Markup {
  const { words } = context
  const roles = creditRoles.filter((role) => credits.some((credit) => credit.role === role))
  return html`<section class="credits" aria-label="${words.watch.people}"><dl>${roles.map(
    (role) =>
      html`<div><dt>${words.roles[role]}</dt>${credits
        .filter((credit) => credit.role === role)
        .map((credit) => person(credit, context))}</div>`,
  )}</dl></section>`
}

/** What a title's page says without its player: where it is to be seen stands empty until the player has come. */
export function watchDocument(title: TitleView, sharing: Sharing, context: Context): PageDocument {
  const { words, language } = context
  const text = tell(title.texts, language)
  const link = (address: string, name: string, lang?: string) =>
    html`<a href="${linkTo(context, address)}"${lang !== undefined && html` lang="${lang}"`}>${name}</a>`
  const series = title.series && tell(title.series.texts, language)
  const when = title.recordedOn ? formatDay(title.recordedOn, words) : title.year
  const facts = [
    html`${words.kinds[title.kind]}`,
    title.region && link(regionAddress(title.region), words.regions[title.region]),
    when !== null && html`${when}`,
    link(ownerAddress(title.owner.id), title.owner.name),
    title.duration !== null && html`${formatLength(title.duration)}`,
  ].filter((part) => part !== null && part !== false)
  const place = episodeLine(title, words)
  const body = html`<div class="plain-watch"><div class="plain-stage poster">${plainPicture(
    pictureOf(title).address,
  )}<noscript><p>${words.pages.needsScript}</p></noscript></div><h1 lang="${text.language}">${text.title}</h1>${
    title.series &&
    series &&
    html`<p class="meta">${link(seriesAddress(title.series.id), series.title, series.language)}${place && ` · ${place}`}</p>`
  }<p class="meta">${facts.map((fact, at) => html`${at > 0 && ' · '}${fact}`)}</p><ul class="marks">${
    title.demo && html`<li class="badge">${words.home.demo}</li>`
  }<li class="badge">${words.age.mark(title.ageMark)}</li>${
    title.offers.length > 0 && html`<li class="badge">${words.paid.badge}</li>`
  }</ul>${
    text.description !== undefined &&
    html`<p class="description" lang="${text.language}">${text.description}</p>`
  }${title.credits.length > 0 && creditsMarkup(title.credits, context)}</div>`
  const head = titleHead(title, sharing, context)
  return { head, body: framed(context, { address: watchAddress(title.id), q: '' }, body) }
}
