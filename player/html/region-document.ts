import type { RegionCode } from '#catalog/contract/title.ts'
import { byKind, neighboursOf } from '#player/home/arrange.ts'
import { feedAddress, homeAddress, regionAddress } from '#player/router.ts'
import { type Context, linkTo } from './context.ts'
import { listHead, type PageDocument, type Titles } from './documents.ts'
import { framed } from './frame.ts'
import { html } from './markup.ts'
import { linkList, nextLink, titleList } from './title-list.ts'

/** A region: its titles by kind, each kind with the way to all of it, and the regions around. */
export function regionDocument(region: RegionCode, { titles, next }: Titles, context: Context): PageDocument {
  const { words } = context
  const name = words.regions[region]
  const address = regionAddress(region)
  const shelves = byKind(titles).map(
    ({ kind, titles: shelf }) =>
      html`<section><h2><a href="${linkTo(context, homeAddress({ region, kind }))}">${words.kinds[kind]}</a></h2>${titleList(shelf, context)}</section>`,
  )
  const around = neighboursOf(region).map((code) => ({
    address: regionAddress(code),
    name: words.regions[code],
  }))
  const body = html`<div class="home"><section><h1>${name}</h1><p class="shelf-note">${words.pages.regionNote(
    name,
  )}</p>${titles.length === 0 && html`<p>${words.pages.regionEmpty}</p>`}</section>${shelves}${nextLink(
    context,
    homeAddress({ region }),
    next,
  )}<section><h2>${words.pages.neighbours}</h2>${linkList(around, context, words.pages.neighbours)}</section></div>`
  const head = listHead(name, words.pages.regionNote(name), address, titles, context)
  return {
    head: { ...head, feeds: [{ name: words.pages.feedOf(name), address: feedAddress('regions', region) }] },
    body: framed(context, { address, q: '' }, body),
  }
}
