import { describe, expect, test } from 'vitest'
import { fold } from './fold.ts'
import { keys, looseKeys } from './keys.ts'
import { stemKey } from './stem-key.ts'

const namesOf = (word: string) => keys(word).map(({ key }) => key)
const looseNamesOf = (word: string) => looseKeys(word).map(({ key }) => key)

describe('words that end like a suffix stay whole', () => {
  test.each(
    (
      'аудан майдан дастан Қазақстан Түркістан сауда пайда апта дала елорда теңге Алматы қатты тіпті нақты ' +
      'тиісті жергілікті енді секілді белгілі адам әлем ұйым өнім шешім келісім маусым теңіз отбасы келесі мектеп жауап ' +
      'есеп себеп қауіп тәртіп сынып кәсіп ақын жақын қатын алтын қиын орын бүгін кейін айтыс жұмыс жеңіс табыс базар ' +
      'хабар қатар өнер әсер ауру Атырау нәрсе мәселе кесе алма арба тапсырма бағдарлама оқиға өзге басқа қысқа бірге'
    ).split(' '),
  )('%s', (word) => {
    expect(keys(word)).toEqual([{ key: stemKey(fold(word)), weight: 1 }])
  })
})

test('an adjective is found by its noun, whose accusative looks like it, but first by itself', () => {
  expect(keys('бақытты')).toEqual([
    { key: 'бақытт', weight: 1 },
    { key: 'бақт', weight: 0.2 },
  ])
})

describe('forms of one word share a key', () => {
  test.each([
    ['киім', 'киімі'],
    ['кию', 'киген'],
    ['класс', 'класы'],
    ['бару', 'бармайынша'],
    ['бару', 'барысымен'],
    ['бару', 'баралық'],
    ['айту', 'айтшы'],
    ['табу', 'тапты'],
    ['ашу', 'ашылды'],
    ['теңге', 'теңгеге'],
    ['қысқа', 'қысқада'],
    ['сауда', 'сауданы'],
    ['тәртіп', 'тәртіпке'],
    ['әке', 'әкемнің'],
    ['кітап', 'кітабы'],
    ['жүрек', 'жүрегінде'],
    ['аяқ', 'аяғынан'],
    ['орын', 'орнына'],
    ['ауыз', 'аузымен'],
    ['халық', 'халқының'],
    ['көңіл', 'көңлін'],
    ['айту', 'айтқызды'],
    ['айтты', 'айтылған'],
    ['жазу', 'жаздырып'],
    ['оқу', 'оқиды'],
    ['оқыған', 'оқудың'],
    ['дамыды', 'дамиды'],
    ['қойды', 'қояды'],
    ['қою', 'қойған'],
    ['тапты', 'тауып'],
    ['деді', 'дейді'],
    ['бүгін', 'бүгінгі'],
    ['суы', 'судың'],
    ['Азия', 'Азиясының'],
    ['клуб', 'клубқа'],
    ['апрель', 'апрельге'],
    ['мектеп', 'мектептеріміздегілерден'],
    ['бес', 'бесінші'],
    ['5-ші', 'бесінші'],
    ['маған', 'менімен'],
    ['оған', 'онымен'],
    ['мұнда', 'бұған'],
    ['АҚШ', 'АҚШ-тың'],
    ['АҚШ', "АҚШ'тағы"],
    ['YouTube', 'YouTube-та'],
    ['бау-бақша', 'бау-бақшасында'],
    ['әлі', 'әлі-ақ'],
  ])('%s, %s', (one, other) => {
    const shared = namesOf(one).filter((key) => namesOf(other).includes(key))
    expect(shared, `${namesOf(one)} | ${namesOf(other)}`).not.toEqual([])
  })
})

describe('a noun and a verb that look alike are two', () => {
  test.each([
    ['жаз', 'жазған'],
    ['қаздар', 'қазып'],
    ['жарық', 'жарып'],
  ])('%s, %s', (noun, verb) => {
    expect(namesOf(noun)[0]).not.toBe(namesOf(verb)[0])
  })
})

describe('frozen', () => {
  /** What the tables give today. A change here is a change of every index: look at it, then write it down. */
  const frozen: Record<string, string> = {
    теңгеге: 'теңге теңгеге',
    қысқада: 'қысқа қысқада',
    сауданы: 'сауда саудан',
    тәртіпке: 'тәртп тәртіпке',
    әкемнің: 'әке әкемнң',
    отбасын: 'отбас отба отбасн',
    айтқызды: 'айт- айтқызд',
    жаздырып: 'жаз- жаздырп',
    дейді: 'де- дейд',
    жеді: 'же- жед',
    бүгінгі: 'бүгн бүгінк',
    кейінгі: 'кейінк',
    хабарын: 'хабар хабарн',
    алмаға: 'алма алмаға',
    тиындар: 'тиын тиындар',
    майданда: 'майдан майданда',
    аспандағы: 'аспан аспандақ',
    келісімге: 'келісм келісімге',
    ақынның: 'ақн ақыннң',
    өнерді: 'өнер өнерд өн-',
    жемісін: 'жем жемс жемісн',
    мұрнын: 'мұрн мұрнын',
    ертегілер: 'ертек ертегілер',
    мектептеріміздегі: 'мектеп мектептеріміздек',
    кітабы: 'кітап',
    жүрегінде: 'жүрек жүрегінде',
    орнына: 'орн орнына',
    аузымен: 'ауз аузымен',
    халқының: 'халқ халқынң',
    көңлін: 'көңл көңлн',
    суының: 'су суынң',
    миы: 'ми',
    оқудың: 'оқ- оқудң',
    қоюды: 'қой- қоюд',
    дамиды: 'дам- дамид',
    оқитын: 'оқ- оқитн',
    тауып: 'тап- тауп тау-',
    көрмеді: 'көр- көрмед',
    айтылған: 'айт- айтылған',
    барғанда: 'бар- барғанда',
    болғандықтан: 'бол- болғандықтан',
    келіпті: 'кел- келіпт',
    барсаң: 'бар- барсаң',
    айтыскерлер: 'айтыскер айтыскерлер',
    домбыраны: 'домбыра домбыран',
    концертінде: 'концерт концертінде',
    әншілердің: 'әнш әншілердң',
    жыршының: 'жырш жыршынң',
    Қазақстанның: 'қазақстан қазақстаннң',
    Алматыда: 'алмат алматыда',
    Астанадан: 'астана астанадан',
    Абайдың: 'абай абайдң',
    телехикаясы: 'телехикая телехикаяс',
    жаңалықтары: 'жаңалқ жаңалықтар',
    бағдарламасында: 'бағдарлама бағдарламасында',
    әңгімелесу: 'әңгімеле- әңгімелесу әңгімелес-',
    ауылдағылар: 'аул ауылдақ ауылдағылар',
    балаларымызға: 'бала балаларымызға',
    Азиясының: 'азия азиясынң',
    клубқа: 'клуп клубқа',
    апрельге: 'апрел апрельге',
    жаз: 'жаз',
    жазды: 'жаз- жазд жаз',
    той: 'той',
    тойлады: 'тойла- тойлад',
  }
  test.each(Object.entries(frozen))('%s', (word, expected) => {
    expect(namesOf(word).join(' ')).toBe(expected)
  })
})

describe('without the letters of Kazakh', () => {
  test.each([
    ['қазақтардың', 'казактардын'],
    ['мектебінде', 'мектебинде'],
    ['әңгімелер', 'ангимелер'],
    ['өнерді', 'онерди'],
    ['жүрегі', 'журеги'],
    ['тұрақты', 'туракты'],
  ])('%s, %s', (word, typed) => {
    expect(looseKeys(typed)).toEqual(looseKeys(word))
  })

  test.each([
    ['қала', 'каласында'],
    ['жүрек', 'журегинде'],
    ['ән', 'андери'],
  ])('%s is found by %s', (word, typed) => {
    const shared = looseNamesOf(word).filter((key) => looseNamesOf(typed).includes(key))
    expect(shared).not.toEqual([])
  })
})

describe('any input', () => {
  test.each(['', ' ', '-', "'", '—', '\u0301', '\ud800', '...'])('%j has no key', (word) => {
    expect(keys(word)).toEqual([])
    expect(looseKeys(word)).toEqual([])
  })

  test('what is not Cyrillic is its own key', () => {
    expect(keys('Cosmo')).toEqual([{ key: 'cosmo', weight: 1 }])
    expect(keys('2021')).toEqual([{ key: '2021', weight: 1 }])
    expect(keys('قازاق')).toHaveLength(1)
  })

  test.each(['constructor', '__proto__', 'a-b-c-d', "'''", '-тың', 'ң-ң-ң-ң', '5-', 'ш'])(
    '%s does no harm',
    (word) => {
      for (const { key, weight } of [...keys(word), ...looseKeys(word)]) {
        expect(key).not.toBe('')
        expect(weight).toBeGreaterThan(0)
        expect(weight).toBeLessThanOrEqual(1)
      }
    },
  )

  test('is at most three keys, each once, the heaviest first', () => {
    for (const word of ['аспандағы', 'хабарын', 'баласында', 'келісімшарттарымыздағылардан', 'жасында'])
      for (const found of [keys(word), looseKeys(word)]) {
        expect(found.length).toBeLessThanOrEqual(3)
        expect(new Set(found.map(({ key }) => key)).size).toBe(found.length)
        expect(found.map(({ weight }) => weight)).toEqual(
          found.map(({ weight }) => weight).sort((a, b) => b - a),
        )
      }
  })

  test('is folded first, so case and look-alikes do not matter', () => {
    expect(keys('МЕКТЕПТЕ')).toEqual(keys('мектепте'))
    expect(keys('м\u0435кт\u0065пте')).toEqual(keys('мектепте'))
  })

  test('of more than 64 letters is not looked into', () => {
    const long = 'лар'.repeat(22)
    expect(keys(long)).toEqual([{ key: long, weight: 1 }])
  })

  test('takes a time that does not explode with the suffixes of a word', () => {
    const words = [
      'ыныныныныныныныныныныныныныныныныныныныныныныныныныныныныныныны',
      'а'.repeat(64),
      'дағы'.repeat(16),
    ]
    const started = performance.now()
    for (const word of words)
      for (let round = 0; round < 20; round++) expect(keys(word).length).toBeGreaterThan(0)
    // A few milliseconds a word on an idle machine; chains without the table of best ones would take years.
    expect(performance.now() - started).toBeLessThan(6000)
  })
})
