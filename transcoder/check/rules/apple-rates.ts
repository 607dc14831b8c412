import { hasPeak, isLive, measuredRates, type Rates, variantRates } from '../rates.ts'
import { hasPicture, type Member, resolutionOf, type Stream } from '../stream.ts'
import { apple, forEach, mediaFiles, type Outcome, type Rule, rate } from './rule.ts'

/** Apple's rules about bit rates, 1.26 to 1.34 and 9.13: what is measured against what is declared. */

type Measured = { member: Member; rates: Rates; declared: { BANDWIDTH: number; 'AVERAGE-BANDWIDTH': number } }

const measured = (stream: Stream, members: readonly Member[], live: boolean): Measured[] =>
  members.flatMap((member) => {
    if (!member.media || isLive(member.media) !== live) return []
    const rates = variantRates(stream, member)
    const declared = {
      BANDWIDTH: Number(member.tag.attributes.BANDWIDTH ?? Number.NaN),
      'AVERAGE-BANDWIDTH': Number(member.tag.attributes['AVERAGE-BANDWIDTH'] ?? Number.NaN),
    }
    return rates ? [{ member, rates, declared }] : []
  })

const everyMember = (stream: Stream): Member[] => [...stream.variants, ...stream.iframes]

const names = { peak: 'BANDWIDTH', average: 'AVERAGE-BANDWIDTH' } as const

/** `keeps` tells whether a rate is right for what was declared. */
const against =
  (which: keyof Rates, live: boolean, keeps: (rate: number, declared: number) => boolean): Rule['check'] =>
  (stream) =>
    forEach(measured(stream, everyMember(stream), live), ({ member, rates, declared }) => {
      const said = declared[names[which]]
      if (!Number.isFinite(said)) return null
      const real = rates[which]
      return keeps(real, said)
        ? []
        : [`${member.label}: ${rate(real)} measured, ${names[which]} ${rate(said)}`]
    })

const withinTenth = (real: number, said: number): boolean => Math.abs(real - said) <= 0.1 * said
/** A whole number of bits, rounded. */
const rounding = 1

function peakToAverage(stream: Stream): Outcome {
  const media = mediaFiles(stream).filter((one) => !isLive(one) && !one.roles.includes('subtitles'))
  return forEach(media, (one) => {
    const rates = one.playlist.iFramesOnly ? null : measuredRates(one)
    if (!rates) return null
    const { peak, average } = rates
    return peak <= 2 * average ? [] : [`${one.label}: ${rate(peak)} at its peak, ${rate(average)} on average`]
  })
}

/** bit/s: the default variant on a good link, and on a cellular one (iOS 1.32b). */
const defaultRates = [2_000_000, 730_000]

function defaultVariant(stream: Stream): Outcome {
  const video = stream.variants.filter(hasPicture)
  const averages = video.map(({ tag }) => Number(tag.attributes['AVERAGE-BANDWIDTH'] ?? Number.NaN))
  const [first] = averages
  if (first === undefined || !averages.every(Number.isFinite) || averages.length < 2) return null
  const far = (value: number, wanted: number) => Math.abs(Math.log(value / wanted))
  const nearest = defaultRates.some((wanted) =>
    averages.every((one) => far(first, wanted) <= far(one, wanted)),
  )
  return nearest
    ? []
    : [`${video[0]?.label}: it has ${rate(first)}, and others are nearer to 2000 (or 730) kbit/s`]
}

function largeRates(stream: Stream): Outcome {
  const large = stream.variants.filter(({ tag }) => (resolutionOf(tag)?.height ?? 0) > 1440)
  if (large.length === 0) return null
  const some = large.some(({ tag }) => Number(tag.attributes.BANDWIDTH) <= 15_000_000)
  return some ? [] : ['no variant of more than 1440 lines has at most 15 Mbit/s']
}

export const rateRules: readonly Rule[] = [
  apple(
    '1.26',
    'must',
    'VOD: the measured average rate is within 10 % of AVERAGE-BANDWIDTH.',
    against('average', false, withinTenth),
  ),
  apple(
    '1.27',
    'must',
    'VOD: the measured peak rate is within 10 % of BANDWIDTH.',
    against('peak', false, withinTenth),
  ),
  apple(
    '1.28',
    'must',
    'Live: the measured average rate is less than 110 % of AVERAGE-BANDWIDTH.',
    against('average', true, (real, said) => real < 1.1 * said),
  ),
  apple(
    '1.29',
    'must',
    'Live: the measured peak rate is less than 125 % of BANDWIDTH.',
    against('peak', true, (real, said) => real < 1.25 * said),
  ),
  apple('1.30', 'should', 'VOD: the peak rate is at most 200 % of the average rate.', peakToAverage),
  apple(
    '1.32',
    'should',
    'The first variant with a picture is that of about 2000 kbit/s (cellular: 730).',
    defaultVariant,
  ),
  apple('1.34', 'should', 'Some variants of ultra high definition have at most 15 Mbit/s.', largeRates),
  apple(
    '9.13',
    'must',
    'BANDWIDTH is not below the largest sum of peak rates of what may be played together.',
    against('peak', false, (real, said) => real <= said + rounding),
  ),
  apple(
    'iOS 9.21',
    'must',
    'For cellular networks, some variant has a BANDWIDTH of at most 192 kbit/s.',
    (stream) => {
      if (!stream.variants.some(({ media }) => media && hasPeak(media))) return null
      const rates = stream.variants.map(({ tag }) => Number(tag.attributes.BANDWIDTH ?? Number.NaN))
      const least = Math.min(...rates.filter((one) => !Number.isNaN(one)))
      return least <= 192_000 ? [] : [`the lowest BANDWIDTH is ${rate(least)}`]
    },
  ),
]
