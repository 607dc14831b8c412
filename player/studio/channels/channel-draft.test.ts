import { expect, it } from 'vitest'
import {
  draftOf,
  gapsOfChannel,
  newChannelDraft,
  newChannelOf,
  newInput,
  titleIdsIn,
} from './channel-draft.ts'

it('says what is missing', () => {
  const draft = newChannelDraft('tv')
  expect(gapsOfChannel(draft, true)).toEqual(['name'])
  const named = { ...draft, names: { kk: 'Есіл ТВ', ru: '', en: '' } }
  expect(gapsOfChannel(named, true)).toEqual([])
  const pulled = { ...named, inputs: [newInput('hls-pull'), newInput('titles')] }
  expect(gapsOfChannel(pulled, true)).toEqual(['address', 'titles'])
  const srt = { ...newInput('srt-pull'), address: 'srt://example.kz:9000', passphrase: 'short' }
  expect(gapsOfChannel({ ...named, inputs: [srt] }, true)).toEqual(['passphrase'])
})

it('is the body of a request, with nothing that is not filled in', () => {
  const draft = { ...newChannelDraft('radio'), names: { kk: ' Сыр толқыны ', ru: '', en: '' } }
  expect(newChannelOf(draft)).toEqual({
    ...{ kind: 'radio', texts: { kk: { title: 'Сыр толқыны' } }, languages: ['kk'], ageMark: 0 },
    ...{ inputs: [{ kind: 'icecast-push' }], encoding: 'copy', dvrSeconds: 7200 },
  })
})

it('comes back as it was set', () => {
  const settings = {
    ...newChannelOf({ ...newChannelDraft('tv'), names: { kk: 'Есіл', ru: '', en: '' }, region: 'KZ-71' }),
    ...({ region: 'KZ-71', started: true } as const),
  }
  const whole = { languages: ['kk'], ageMark: 0, encoding: 'copy', dvrSeconds: 7200, ...settings } as const
  expect(newChannelOf(draftOf({ ...whole, languages: [...whole.languages] }))).toMatchObject({
    ...{ texts: { kk: { title: 'Есіл' } }, region: 'KZ-71', inputs: [{ kind: 'rtmp' }] },
  })
})

it('reads addresses and numbers of titles', () => {
  const text = 'https://nar.kz/watch/aaaaaaaaaaaa?t=5\nbbbbbbbbbbbb\nжоқ\n/watch/cccccccccccc'
  expect(titleIdsIn(text)).toEqual(['aaaaaaaaaaaa', 'bbbbbbbbbbbb', 'cccccccccccc'])
})
