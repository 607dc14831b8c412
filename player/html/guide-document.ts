import type { GuideProgramme, WholeGuide } from '#catalog/contract/guide.ts'
import { defaultTimeZone } from '#catalog/contract/title.ts'
import { formatDay } from '#player/format/time.ts'
import { tell } from '#player/home/title-text.ts'
import { channelAddress, guideAddress } from '#player/live/addresses.ts'
import { watchAddress } from '#player/router.ts'
import { type Context, linkTo } from './context.ts'
import { listHead, type PageDocument } from './documents.ts'
import { framed } from './frame.ts'
import { html, type Markup } from './markup.ts'

/** So many programmes in a page at most: of many channels each has fewer, from what is on now. */
const mostListed = 600
const leastListed = 3

const clock = new Intl.DateTimeFormat('en-GB', {
  ...{ timeZone: defaultTimeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
})

function row(programme: GuideProgramme, context: Context): Markup {
  const { words, language } = context
  const { texts, starts, titleId, closed } = programme
  const text = tell(texts, language)
  const name = titleId
    ? html`<a href="${linkTo(context, watchAddress(titleId))}" lang="${text.language}">${text.title}</a>`
    : html`<span lang="${text.language}">${text.title}</span>`
  return html`<li><time datetime="${starts}">${clock.format(new Date(starts))}</time> ${name}${
    closed && html` <span class="meta">${words.live.closedFor[closed]}</span>`
  }</li>`
}

/**
 * What is on all channels on a day of Almaty, whose clock it is told by: a page without scripts knows no other.
 * @param near its neighbours
 */
export function guideDocument(
  { channels }: WholeGuide,
  { day, near, now }: { day: string; near: { before: string; after: string }; now: Date },
  context: Context,
): PageDocument {
  const { words, language } = context
  const { live } = words
  const most = Math.max(leastListed, Math.floor(mostListed / Math.max(1, channels.length)))
  const parts = channels.map(({ id, texts, programmes }) => {
    const text = tell(texts, language)
    const shown = programmes.filter(({ ends }) => new Date(ends) > now).slice(0, most)
    return html`<section><h2><a href="${linkTo(context, channelAddress(id))}" lang="${text.language}">${text.title}</a></h2>${
      shown.length === 0
        ? html`<p>${live.noSchedule}</p>`
        : html`<ul>${shown.map((programme) => row(programme, context))}</ul>`
    }</section>`
  })
  const to = (when: string, name: string) =>
    html`<a href="${linkTo(context, guideAddress(when))}">${name}</a>`
  const body = html`<div class="home guide"><section><h1>${live.guide}</h1><p>${formatDay(day, words)}. ${
    live.almatyTime
  }</p><p>${to(near.before, live.dayBefore)} · ${to(near.after, live.dayAfter)} · <a href="/guide.xml">${
    live.xmltv
  }</a></p></section>${channels.length === 0 ? html`<p>${live.empty}</p>` : parts}</div>`
  const address = guideAddress()
  return {
    head: listHead(live.guide, live.lead, address, [], context),
    body: framed(context, { address, q: '' }, body),
  }
}
