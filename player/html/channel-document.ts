import type { ChannelView, Programme } from '#catalog/contract/channel.ts'
import { formatClock } from '#player/format/time.ts'
import { tell } from '#player/home/title-text.ts'
import { channelAddress, channelsAddress, guideAddress } from '#player/live/addresses.ts'
import { weightLine } from '#player/live/weight.ts'
import { ownerAddress, regionAddress } from '#player/router.ts'
import { absolute, type Context, linkTo } from './context.ts'
import { listHead, type PageDocument } from './documents.ts'
import { framed } from './frame.ts'
import { html, type Markup } from './markup.ts'
import { shortened } from './shortened.ts'

/** A programme of a channel as search engines read it (schema.org BroadcastEvent). */
function eventLd(programme: Programme, service: string, context: Context): object {
  const text = tell(programme.texts, context.language)
  return {
    ...{ '@type': 'BroadcastEvent', name: text.title, isLiveBroadcast: true },
    ...(text.description === undefined ? {} : { description: shortened(text.description, 1000) }),
    ...{ startDate: programme.starts, endDate: programme.ends, publishedOn: { '@id': service } },
    ...(programme.language === null ? {} : { inLanguage: programme.language }),
  }
}

/** A channel itself (schema.org BroadcastService, RadioBroadcastService), and what is on. */
function channelLd(channel: ChannelView, context: Context): object[] {
  const { kind, languages, region, owner, now, next } = channel
  const address = absolute(context, channelAddress(channel.id))
  const text = tell(channel.texts, context.language)
  const service = {
    '@type': kind === 'radio' ? 'RadioBroadcastService' : 'BroadcastService',
    '@id': address,
    ...{ url: address, name: text.title, broadcastDisplayName: text.title },
    ...(text.description === undefined ? {} : { description: shortened(text.description, 1000) }),
    ...(languages.length === 0 ? {} : { inLanguage: languages }),
    ...(region === null
      ? {}
      : { areaServed: { '@type': 'AdministrativeArea', name: context.words.regions[region] } }),
    broadcaster: {
      '@type': 'Organization',
      name: owner.name,
      url: absolute(context, ownerAddress(owner.id)),
    },
  }
  const events = [now, next].filter((programme) => programme !== null)
  return [service, ...events.map((programme) => eventLd(programme, address, context))]
}

function programmeLine(
  name: string,
  programme: Programme | null,
  { language, words }: Context,
): Markup | false {
  if (!programme) return false
  const text = tell(programme.texts, language)
  return html`<p>${name}: <b lang="${text.language}">${text.title}</b> · ${formatClock(programme.starts, words)}</p>`
}

/** What a channel's page says without its player. */
export function channelDocument(channel: ChannelView, context: Context): PageDocument {
  const { words, language, locale } = context
  const { live } = words
  const text = tell(channel.texts, language)
  const address = channelAddress(channel.id)
  const link = (to: string, name: string) => html`<a href="${linkTo(context, to)}">${name}</a>`
  const weight = weightLine(channel.renditions, words, locale)
  const facts = [
    html`${live.kinds[channel.kind]}`,
    channel.region && link(regionAddress(channel.region), words.regions[channel.region]),
    link(ownerAddress(channel.owner.id), channel.owner.name),
    weight !== '' && html`${weight}`,
  ].filter((part) => part !== null && part !== false)
  const body = html`<div class="plain-watch"><h1 lang="${text.language}">${text.title}</h1><p class="meta">${facts.map(
    (fact, at) => html`${at > 0 && ' · '}${fact}`,
  )}</p><ul class="marks"><li class="badge">${words.age.mark(channel.ageMark)}</li><li class="badge">${
    live.states[channel.state]
  }</li></ul>${programmeLine(live.nowWord, channel.now, context)}${programmeLine(
    live.nextWord,
    channel.next,
    context,
  )}${
    text.description !== undefined &&
    html`<p class="description" lang="${text.language}">${text.description}</p>`
  }<p>${link(guideAddress(), live.guide)}</p><noscript><p>${words.pages.needsScript}</p></noscript></div>`
  const now = channel.now && tell(channel.now.texts, language).title
  const said = text.description ?? [live.kinds[channel.kind], now].filter(Boolean).join(' · ')
  const head = listHead(text.title, said, address, [], context)
  return {
    head: {
      ...head,
      type: channel.kind === 'radio' ? 'website' : 'video.other',
      jsonLd: channelLd(channel, context),
    },
    body: framed(context, { address, q: '' }, body),
  }
}

/** Every channel that this reader may see, each with what is on. */
export function channelsDocument(channels: readonly ChannelView[], context: Context): PageDocument {
  const { words, language } = context
  const { live } = words
  const rows = channels.map((channel) => {
    const text = tell(channel.texts, language)
    const now = channel.now && tell(channel.now.texts, language)
    return html`<li><a href="${linkTo(context, channelAddress(channel.id))}" lang="${text.language}">${text.title}</a> <span class="meta">${
      live.kinds[channel.kind]
    }${now && ` · ${now.title}`}</span></li>`
  })
  const body = html`<div class="home"><section><h1>${live.title}</h1><p class="shelf-note">${live.lead}</p>${
    channels.length === 0 ? html`<p>${live.empty}</p>` : html`<ul>${rows}</ul>`
  }<p><a href="${linkTo(context, guideAddress())}">${live.guide}</a></p></section></div>`
  const address = channelsAddress()
  return {
    head: listHead(live.title, live.lead, address, [], context),
    body: framed(context, { address, q: '' }, body),
  }
}
