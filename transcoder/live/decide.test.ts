import { describe, expect, it } from 'vitest'
import { type AirView, type InputView, nextSteps, settledMs, wantsStandby } from './decide.ts'

const now = 1_000_000
const away: InputView = { state: 'away' }
const silent: InputView = { state: 'silent' }
const fresh: InputView = { state: 'flowing', since: now - 400 }
const steady: InputView = { state: 'flowing', since: now - settledMs }
const view = (more: Partial<AirView>): AirView => ({
  ...{ now, air: null, main: away, standby: away, opening: null, slate: true },
  ...more,
})
const slate = { do: 'show', source: 'slate' }
const main = { do: 'show', source: 'main' }
const standby = { do: 'show', source: 'standby' }

describe('what is shown next', () => {
  it.each<[string, Partial<AirView>, unknown[]]>([
    ['nothing ever came', { slate: false }, []],
    ['a channel that was on air before begins with its slate', {}, [slate]],
    ['the first sender', { slate: false, main: fresh }, [main]],
    ['all is well', { air: 'main', main: steady, standby: steady }, []],
    ['silence', { air: 'main', main: silent }, [slate]],
    ['silence, and no slate yet: the run stays open', { air: 'main', main: silent, slate: false }, []],
    ['the sender is gone, and no slate yet', { air: 'main', main: away, slate: false }, [{ do: 'end' }]],
    ['silence with a standby', { air: 'main', main: silent, standby: steady }, [standby, slate]],
    [
      'the standby is waited for, the slate is on',
      { air: 'slate', main: silent, standby: steady, opening: 'standby' },
      [],
    ],
    ['the main input comes back to the slate', { air: 'slate', main: fresh }, [main]],
    ['and is waited for', { air: 'slate', main: fresh, opening: 'main' }, []],
    ['and goes again meanwhile', { air: 'slate', main: silent, opening: 'main' }, [{ do: 'drop' }]],
    [
      'the main input comes back beside the standby: not at once',
      { air: 'standby', main: fresh, standby: steady },
      [],
    ],
    ['but when it has settled', { air: 'standby', main: steady, standby: steady }, [main]],
    ['or the standby goes', { air: 'standby', main: fresh, standby: away }, [main, slate]],
    [
      'it flows again before the slate was there',
      { air: 'main', main: steady, opening: 'standby' },
      [{ do: 'drop' }],
    ],
    [
      'both are gone',
      { air: 'standby', main: away, standby: away, opening: 'main' },
      [{ do: 'drop' }, slate],
    ],
  ])('%s', (_, more, steps) => {
    expect(nextSteps(view(more))).toEqual(steps)
  })

  it('asks for nothing twice: doing what it says leaves nothing to be done', () => {
    const inputs = [away, silent, fresh, steady]
    for (const air of [null, 'main', 'standby', 'slate'] as const)
      for (const one of inputs)
        for (const other of inputs) {
          let state = view({ air, main: one, standby: other })
          for (const step of nextSteps(state)) {
            if (step.do === 'drop') state = { ...state, opening: null }
            else if (step.do === 'end') state = { ...state, air: null }
            else if (step.source === 'slate') state = { ...state, air: 'slate' }
            else state = { ...state, opening: step.source }
          }
          expect(nextSteps(state).filter((step) => step.do !== 'show' || step.source !== 'slate')).toEqual([])
        }
  })
})

it('keeps a standby ready where that is cheap', () => {
  expect(wantsStandby({ air: 'main', main: steady }, 'copy')).toBe(true)
  expect(wantsStandby({ air: 'main', main: steady }, 'ladder')).toBe(false)
  expect(wantsStandby({ air: 'slate', main: silent }, 'ladder')).toBe(true)
  expect(wantsStandby({ air: 'standby', main: steady }, 'ladder')).toBe(true)
})
