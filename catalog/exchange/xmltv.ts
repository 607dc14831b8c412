import type { Programme } from '#catalog/contract/channel.ts'
import type { LocalTexts } from '#catalog/contract/title.ts'
import { xmlText } from './xml-text.ts'

/** A guide as XMLTV (xmltv.dtd of the XMLTV project): the elements of a programme stand in the order of the DTD. */

export type GuidedChannel = { id: string; texts: LocalTexts; address: string | null }

/** Marks of Kazakhstan's categories: `<rating system="KZ"><value>16+</value></rating>`. */
export const ratingSystem = 'KZ'

/** `kazakh`: how the alphabet of Kazakh texts is said (`kk`, `kk-Latn`, `kk-Arab`). */
export const xmltv = (channel: GuidedChannel, programmes: readonly Programme[], options: Options): string =>
  xmltvOf([{ channel, programmes }], options)

type Options = { made: Date; kazakh?: string }

/** The same of several channels: first all of them, then what is on (the order of the DTD). */
export function xmltvOf(
  guides: readonly { channel: GuidedChannel; programmes: readonly Programme[] }[],
  { made, kazakh = 'kk' }: Options,
): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<!DOCTYPE tv SYSTEM "xmltv.dtd">',
    `<tv date="${moment(made)}" generator-info-name="Nar">`,
    ...guides.map(({ channel }) => channelElement(channel, kazakh)),
    ...guides.flatMap(({ channel, programmes }) =>
      programmes.map((programme) => programmeElement(channel.id, programme, kazakh)),
    ),
    '</tv>\n',
  ].join('\n')
}

function channelElement({ id, texts, address }: GuidedChannel, kazakh: string): string {
  const names = Object.entries(texts).map(([language, { title }]) =>
    element('display-name', title, language === 'kk' ? kazakh : language),
  )
  const url = address === null ? [] : [`<url>${xmlText(address)}</url>`]
  return `<channel id="${id}">${[...names, ...url].join('')}</channel>`
}

function programmeElement(channelId: string, programme: Programme, kazakh: string): string {
  const { starts, ends, texts, language, origin, ageMark } = programme
  const told = Object.entries(texts)
  const tag = (one: string) => (one === 'kk' ? kazakh : one)
  const parts = [
    ...told.map(([one, { title }]) => element('title', title, tag(one))),
    ...told.flatMap(([one, { description }]) =>
      description ? [element('desc', description, tag(one))] : [],
    ),
    ...(language === null ? [] : [element('language', language)]),
    ...(origin === 'domestic' ? ['<country>KZ</country>'] : []),
    ...(ageMark === null ? [] : [`<rating system="${ratingSystem}"><value>${ageMark}+</value></rating>`]),
  ]
  const span = `start="${moment(new Date(starts))}" stop="${moment(new Date(ends))}"`
  return `<programme ${span} channel="${channelId}">${parts.join('')}</programme>`
}

const element = (name: string, text: string, language?: string): string =>
  `<${name}${language === undefined ? '' : ` lang="${xmlText(language)}"`}>${xmlText(text)}</${name}>`

/** `YYYYMMDDhhmmss +0000`. */
const moment = (at: Date): string => `${at.toISOString().replace(/\D/g, '').slice(0, 14)} +0000`
