import { expect, test } from 'vitest'
import { complaintOf, type Draft, faultsOf, newDraft } from './complaint-draft.ts'

const good: Draft = { category: 'false', text: ' Күні қате ', from: '', to: '', contact: '' }

test.each<[Partial<Draft>, ReturnType<typeof faultsOf>]>([
  [{}, []],
  [{ from: '12:40', to: '1:02:03', contact: ' a@b.kz ' }, []],
  [
    { category: null, text: ' ' },
    [
      ['category', 'category'],
      ['text', 'text'],
    ],
  ],
  [{ from: 'soon' }, [['from', 'moment']]],
  [{ from: '0:10', to: '12:60' }, [['to', 'moment']]],
  [{ from: '0:10', to: '0:09' }, [['to', 'order']]],
  [{ to: '0:09' }, [['from', 'moment']]],
  [{ contact: 'nobody' }, [['contact', 'contact']]],
])('%j', (part, faults) => {
  expect(faultsOf({ ...good, ...part })).toEqual(faults)
})

const hub = { titleId: null, channelId: null }
test('what is sent has what was filled in, and no more', () => {
  expect(complaintOf(good, hub, 'kk')).toEqual({ category: 'false', text: 'Күні қате', language: 'kk' })
  const full = { ...newDraft(760.9), category: 'rights', text: 'x', to: '12:50', contact: ' a@b.kz' } as const
  expect(complaintOf(full, { ...hub, titleId: '0123456789ab' }, 'ru')).toEqual({
    titleId: '0123456789ab',
    range: { from: 760, to: 770 },
    ...{ category: 'rights', text: 'x', contact: 'a@b.kz', language: 'ru' },
  })
  // A moment without a title would be refused.
  expect(complaintOf(full, hub, 'ru')).not.toHaveProperty('range')
  const ofChannel = complaintOf(full, { ...hub, channelId: '0123456789ab' }, 'ru')
  expect(ofChannel).toMatchObject({ channelId: '0123456789ab', category: 'rights' })
  expect(ofChannel).not.toHaveProperty('range')
})
