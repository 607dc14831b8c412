import { describe, expect, test } from 'vitest'
import { joinNumerals, numeralOf } from './numerals.ts'

const joined = (text: string) =>
  joinNumerals(text.split(' ')).map(({ words, digits }) => digits ?? words.join(' '))

describe('numeralOf', () => {
  test.each([
    ['бес', 5, false],
    ['қырық', 40, false],
    ['бірінші', 1, true],
    ['екінші', 2, true],
    ['бесінші', 5, true],
    ['алтыншы', 6, true],
    ['тоғызыншы', 9, true],
    ['жиырмасыншы', 20, true],
    ['қырқыншы', 40, true],
    ['елуінші', 50, true],
    ['жүзінші', 100, true],
    ['мыңыншы', 1000, true],
    ['2021', 2021, false],
    ['5-ші', 5, true],
    ['6-шы', 6, true],
    ['12-інші', 12, true],
    ['007', 7, false],
  ])('%s', (word, value, ordinal) => {
    expect(numeralOf(word)).toMatchObject({ value, ordinal })
  })

  test.each(['', 'бестен', 'көп', '5-сынып', '1-2-3', '9'.repeat(13), 'ші', 'constructor', '5-'])(
    '%j is none',
    (word) => {
      expect(numeralOf(word)).toBeNull()
    },
  )
})

describe('joinNumerals', () => {
  test.each([
    ['он екі', ['12']],
    ['он екі ай', ['12', 'ай']],
    ['екі мың жиырма бірінші жылы', ['2021', 'жылы']],
    ['бір мың тоғыз жүз сексен алты', ['1986']],
    ['мың бір түн', ['1001', 'түн']],
    ['он жетінші наурыз', ['17', 'наурыз']],
    ['5 миллион теңге', ['5000000', 'теңге']],
    ['жүз', ['100']],
    ['екі жүз елу мың үш жүз', ['250300']],
    ['бір екі үш', ['1', '2', '3']],
    ['он жиырма', ['10', '20']],
    ['бесінші алты', ['5', '6']],
    ['20 21', ['20', '21']],
    ['мың мың', ['1000', '1000']],
    ['жүз бір жүз', ['101', '100']],
    ['айтыс', ['айтыс']],
  ])('%s', (text, expected) => {
    expect(joined(text)).toEqual(expected)
  })

  test('keeps every word once, in its order', () => {
    const words = 'екі мың он күн жүз бес мың он бірінші'.split(' ')
    expect(joinNumerals(words).flatMap(({ words: part }) => part)).toEqual(words)
    expect(joinNumerals([])).toEqual([])
  })
})
