import type {
  ChannelEncoding,
  ChannelInput,
  ChannelInputKind,
  ChannelKind,
  ChannelPatch,
  ChannelSettings,
  NewChannel,
} from '#catalog/contract/channel.ts'
import type { AgeMark, LocalTexts, RegionCode } from '#catalog/contract/title.ts'
import { type Language, languages } from '#player/words/language.ts'

/** What comes into a channel, as it is typed. */
export type InputDraft = { kind: ChannelInputKind; address: string; passphrase: string; titles: string }

export type ChannelDraft = {
  kind: ChannelKind
  names: Readonly<Record<Language, string>>
  descriptions: Readonly<Record<Language, string>>
  region: RegionCode | ''
  sound: 'kk' | 'ru' | 'both' | 'none'
  ageMark: AgeMark
  inputs: readonly InputDraft[]
  encoding: ChannelEncoding
  dvrSeconds: number
}

export type ChannelGap = 'name' | 'address' | 'passphrase' | 'titles'

const fetched: readonly ChannelInputKind[] = ['srt-pull', 'hls-pull', 'icecast-pull', 'ts-pull']
export const isFetched = (kind: ChannelInputKind): boolean => fetched.includes(kind)

/** What a channel of a kind may be fed by, the most usual first. */
export const inputsOf: Readonly<Record<ChannelKind, readonly ChannelInputKind[]>> = {
  tv: ['rtmp', 'srt', 'ts-tcp', 'ts-udp', 'hls-pull', 'srt-pull', 'ts-pull', 'titles'],
  radio: ['icecast-push', 'icecast-pull', 'rtmp', 'srt', 'hls-pull', 'titles'],
}

export const newInput = (kind: ChannelInputKind): InputDraft => ({
  ...{ kind, address: '', passphrase: '', titles: '' },
})

const noTexts = { kk: '', ru: '', en: '' } as const

export const newChannelDraft = (kind: ChannelKind = 'tv'): ChannelDraft => ({
  ...{ kind, names: noTexts, descriptions: noTexts, region: '', sound: 'kk', ageMark: 0 },
  inputs: [newInput(inputsOf[kind][0] ?? 'rtmp')],
  ...{ encoding: 'copy', dvrSeconds: 7200 },
})

const sounds = { kk: ['kk'], ru: ['ru'], both: ['kk', 'ru'], none: ['zxx'] } as const

/** Addresses and numbers of titles, one on a line. */
export const titleIdsIn = (text: string): string[] =>
  text.split(/\s+/).flatMap((word) => /(?:^|\/)([0-9a-z]{12})(?:[?#].*)?$/.exec(word)?.[1] ?? [])

export function draftOf(settings: ChannelSettings): ChannelDraft {
  const { kind, texts, region, languages: spoken, ageMark, inputs, encoding, dvrSeconds } = settings
  const said = (part: 'title' | 'description') => ({
    kk: texts.kk?.[part] ?? '',
    ru: texts.ru?.[part] ?? '',
    en: texts.en?.[part] ?? '',
  })
  const sound = (Object.keys(sounds) as (keyof typeof sounds)[]).find(
    (name) => String(sounds[name]) === String(spoken),
  )
  return {
    ...{ kind, names: said('title'), descriptions: said('description'), region: region ?? '' },
    sound: sound ?? 'kk',
    inputs: inputs.map(({ kind: from, address = '', titleIds = [] }) => ({
      ...{ kind: from, address, passphrase: '', titles: titleIds.join('\n') },
    })),
    ...{ ageMark, encoding, dvrSeconds },
  }
}

/** `isNew`: a passphrase that is kept already need not be typed again. */
export function gapsOfChannel({ names, inputs }: ChannelDraft, isNew: boolean): ChannelGap[] {
  const gaps = new Set<ChannelGap>()
  if (languages.every((language) => names[language].trim() === '')) gaps.add('name')
  for (const { kind, address, passphrase, titles } of inputs) {
    if (isFetched(kind) && !/^(https?|srt|tcp|udp):\/\/\S+$/.test(address.trim())) gaps.add('address')
    if (
      kind === 'srt-pull' &&
      (passphrase !== '' || isNew) &&
      passphrase.length > 0 &&
      passphrase.length < 10
    )
      gaps.add('passphrase')
    if (kind === 'titles' && titleIdsIn(titles).length === 0) gaps.add('titles')
  }
  return [...gaps]
}

const inputOf = ({ kind, address, passphrase, titles }: InputDraft): ChannelInput => ({
  kind,
  ...(isFetched(kind) ? { address: address.trim() } : {}),
  ...(kind === 'srt-pull' && passphrase !== '' ? { passphrase } : {}),
  ...(kind === 'titles' ? { titleIds: titleIdsIn(titles) } : {}),
})

function textsOf({ names, descriptions }: ChannelDraft): LocalTexts {
  const texts: LocalTexts = {}
  for (const language of languages) {
    const [title, description] = [names[language].trim(), descriptions[language].trim()]
    if (title !== '') texts[language] = { title, ...(description === '' ? {} : { description }) }
  }
  return texts
}

const common = (draft: ChannelDraft) => ({
  texts: textsOf(draft),
  languages: [...sounds[draft.sound]],
  inputs: draft.inputs.map(inputOf),
  ...{ ageMark: draft.ageMark, encoding: draft.encoding, dvrSeconds: draft.dvrSeconds },
})

/** The body of `POST /channels` for a draft without gaps; its licence is added by the form. */
export const newChannelOf = (draft: ChannelDraft): NewChannel => ({
  ...{ kind: draft.kind, ...common(draft) },
  ...(draft.region === '' ? {} : { region: draft.region }),
})

export const channelPatchOf = (draft: ChannelDraft): ChannelPatch => ({
  ...common(draft),
  region: draft.region === '' ? null : draft.region,
})
