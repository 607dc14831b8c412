import type { ChannelAlarm, ChannelHealth, ChannelHour } from '#catalog/contract/channel-health.ts'
import { formatNumber } from '#player/format/size.ts'
import { formatClock, formatDay, roughTime } from '#player/format/time.ts'
import { dayOf, timeText } from '#player/live/times.ts'
import type { Tile } from '#player/plot/tile.tsx'
import type { Locale } from '#player/words/language.ts'
import type { Words } from '#player/words/words.ts'
import { shortDay } from '../figures/told.ts'

/** How a channel is, in words. Pure. */
export type Telling = { words: Words; locale: Locale }

const hourMs = 3_600_000

/** What there is to say now; alarms say what of it is wrong. */
export function healthTiles(
  { watching, source, since, stream }: ChannelHealth,
  { words, locale }: Telling,
  isRadio: boolean,
): Tile[] {
  const said = words.channelHealth
  const number = (value: number, digits = 0) => formatNumber(value, locale, digits)
  const rate = (bits: number) => number(Math.round(bits / 1000))
  const began = (iso: string) => said.since(timeText(Date.parse(iso)))
  const people: Tile = { name: isRadio ? said.listening : said.watching, value: number(watching) }
  const shown: Tile = {
    name: said.source,
    value: source ? said.sources[source] : said.nothing,
    note: since ? began(since) : undefined,
  }
  if (!stream || !(source === 'main' || source === 'standby')) return [people, shown]
  const { inbound, usual, pictureRate, promisedRate, black, silent } = stream
  const looked = (name: string, found: typeof black, is: string, isNot: string): Tile[] =>
    found ? [{ name, value: found.is ? is : isNot, note: began(found.since) }] : []
  return [
    ...[people, shown],
    {
      ...{ name: said.inbound, value: rate(inbound) },
      note: usual === null ? undefined : said.usual(rate(usual)),
    },
    ...(pictureRate === null || promisedRate === null
      ? []
      : [
          {
            name: said.pictures,
            value: number(pictureRate, 1),
            note: said.promised(number(promisedRate, 2)),
          },
        ]),
    {
      ...{ name: said.lost, value: said.inSeconds(number(stream.lostSeconds, 1)) },
      note: isRadio ? undefined : said.lostPictures(number(stream.dropped)),
    },
    {
      ...{ name: said.breaks, value: number(stream.gapsInAll) },
      note: said.breaksNote(number(stream.gapSecondsInAll, 1), number(stream.late)),
    },
    ...looked(said.sound, silent, said.noSound, said.soundThere),
    ...looked(said.picture, black, said.blackPicture, said.pictureThere),
  ]
}

/** When an alarm was, and for how long: in one line. */
export function alarmLine({ began, ended }: ChannelAlarm, { words }: Telling): string {
  const { goesOn, lasted } = words.channelHealth
  const from = formatClock(began, words)
  if (ended === null) return `${from}, ${goesOn}`
  return `${from}, ${lasted(roughTime((Date.parse(ended) - Date.parse(began)) / 1000, words))}`
}

export type AudienceBin = {
  /** Its first moment. */
  at: string
  /** On average over its time, by where the bytes went. */
  domestic: number
  external: number
  most: number
}

/** By the hour, or by the day where that would be too many; the last one ends at `now`. `hours` of whole days of Almaty. */
export function audienceBins(hours: readonly ChannelHour[], perBin: 1 | 24, now: number): AudienceBin[] {
  const bins: AudienceBin[] = []
  for (let n = 0; n < hours.length; n += perBin) {
    const part = hours.slice(n, n + perBin)
    const [first] = part
    if (!first) break
    const lasted = Math.min(part.length * hourMs, now - Date.parse(first.hour)) / 1000
    const mean = (of: (hour: ChannelHour) => number) =>
      part.reduce((sum, hour) => sum + of(hour), 0) / Math.max(lasted, 60)
    bins.push({
      at: first.hour,
      domestic: mean(({ domesticSeconds }) => domesticSeconds),
      external: mean(({ externalSeconds }) => externalSeconds),
      most: Math.max(...part.map(({ most }) => most)),
    })
  }
  return bins
}

/** `from`: the first day. Days are those of Almaty wherever the reader is, hours by the clock of this device. */
type Axis = { from: string; perBin: 1 | 24 }

const dayOfBin = (from: string, n: number): string =>
  new Date(Date.parse(`${from}T00:00:00Z`) + n * 24 * hourMs).toISOString().slice(0, 10)

export const binLabels = (bins: readonly AudienceBin[], { from, perBin }: Axis, words: Words): string[] =>
  bins.map(({ at }, n) => (perBin === 1 ? formatClock(at, words) : formatDay(dayOfBin(from, n), words)))

/** In short, for the ends of the axis: 14:00 within a day, else 23.11. */
export function binEnds(bins: readonly AudienceBin[], { from, perBin }: Axis): [string, string] {
  const short = (n: number): string => {
    const moment = Date.parse(bins[n]?.at ?? '')
    if (Number.isNaN(moment)) return ''
    if (perBin === 24) return shortDay(dayOfBin(from, n))
    return bins.length <= 24 ? timeText(moment) : shortDay(dayOf(moment))
  }
  return [short(0), short(bins.length - 1)]
}
