import type { NewChapter } from '#catalog/contract/chapter.ts'
import type { LocalTexts, NewTitle } from '#catalog/contract/title.ts'
import type { Colour } from './demo-drawing.ts'
import type { PictureSize } from './demo-picture.ts'
import type { SceneName } from './demo-scenes.ts'
import type { Tune } from './demo-sound.ts'

/** The demo catalogue. Names, people and recordings in it are invented; every description says so. */
export type DemoTitle = {
  /** Name of its file. */
  name: string
  about: Omit<NewTitle, 'demo' | 'licence' | 'texts' | 'seriesId'>
  texts: LocalTexts
  /** Of the episodes that are told in one series. */
  series?: LocalTexts
  chapters?: readonly NewChapter[]
  seconds: number
  picture: { scene: SceneName; colours: [Colour, Colour, Colour]; size: PictureSize } | null
  tune: Tune
}

const wide: PictureSize = { width: 854, height: 480 }
const large: PictureSize = { width: 1280, height: 720 }
const old: PictureSize = { width: 640, height: 480 }

type Words = { title: string; about: string }

function texts(kk: Words, ru: Words, en: Words): LocalTexts {
  const say = (words: Words, note: string) => ({
    title: words.title,
    description: `${words.about}\n\n${note}`,
  })
  return {
    kk: say(kk, 'Үлгі жазба: суреті мен дыбысын бағдарлама жасаған.'),
    ru: say(ru, 'Демонстрационная запись: картинку и звук сделала программа.'),
    en: say(en, 'Demo recording: its picture and sound were made by a program.'),
  }
}

/** Nobody: their names say that they are examples. */
const blue = { role: 'akyn', name: 'Үлгі ақын Көк', pair: 1 } as const
const red = { role: 'akyn', name: 'Үлгі ақын Қызыл', pair: 1 } as const

const topics: readonly (readonly [string, string, string])[] = [
  ['амандасу', 'приветствие', 'a greeting'],
  ['жауап сәлем', 'ответное приветствие', 'a greeting in return'],
  ['көктем туралы', 'о весне', 'of spring'],
  ['қыс туралы', 'о зиме', 'of winter'],
  ['жұмбақ', 'загадка', 'a riddle'],
  ['жұмбақтың шешуі', 'разгадка', 'its answer'],
  ['әзіл', 'шутка', 'a jest'],
  ['әзілге жауап', 'ответ на шутку', 'a jest in return'],
  ['қоштасу', 'прощание', 'a farewell'],
]

/** Nine turns of a few seconds, the two in turn. */
const springTurns: readonly NewChapter[] = topics.map(([kk, ru, en], index) => ({
  start: index * 2.6,
  texts: { kk: { title: kk }, ru: { title: ru }, en: { title: en } },
  credits: [{ role: 'akyn', name: (index % 2 === 0 ? blue : red).name }],
}))

const shanyraq: LocalTexts = {
  kk: { title: 'Шаңырақ', description: 'Үлгі сериал: суреті мен дыбысын бағдарлама жасаған.' },
  ru: { title: 'Шанырак', description: 'Демонстрационный сериал: картинку и звук сделала программа.' },
  en: { title: 'Shanyraq', description: 'A demo series: its picture and sound were made by a program.' },
}

export const demoTitles: readonly DemoTitle[] = [
  {
    name: 'spring-aitys.mkv',
    about: {
      ...{ kind: 'aitys', region: 'KZ-61', languages: ['kk'], ageMark: 6, year: 2026 },
      recordedOn: '2026-03-22',
      credits: [blue, red, { role: 'host', name: 'Үлгі жүргізуші' }],
    },
    chapters: springTurns,
    texts: texts(
      { title: 'Көктем айтысы: көк пен қызыл', about: 'Екі ақынның сөз сайысы, тоғыз кезек.' },
      { title: 'Весенний айтыс: синий и красный', about: 'Словесный поединок двух акынов, девять выходов.' },
      { title: 'Spring aitys: blue against red', about: 'Two akyns answer each other in verse, nine turns.' },
    ),
    seconds: 24,
    picture: { scene: 'duel', colours: ['sky', 'madder', 'gold'], size: large },
    tune: { seed: 61, tempo: 168, string: 146.83 },
  },
  {
    name: 'evening-of-dombra.mkv',
    about: { kind: 'concert', region: 'KZ-27', languages: ['kk'], ageMark: 0, year: 2025 },
    texts: texts(
      { title: 'Қос ішек: домбыра кеші', about: 'Бір домбыра, екі ішек, бірнеше күй.' },
      { title: 'Две струны: вечер домбры', about: 'Одна домбра, две струны, несколько кюев.' },
      { title: 'Two strings: an evening of dombra', about: 'One dombra, two strings, a few kuis.' },
    ),
    seconds: 24,
    picture: { scene: 'dombra', colours: ['gold', 'madder', 'ink'], size: wide },
    tune: { seed: 27, tempo: 184, string: 146.83 },
  },
  {
    name: 'way-of-the-nar.mkv',
    about: { kind: 'film', region: 'KZ-47', languages: ['kk', 'ru'], ageMark: 6, year: 2024 },
    texts: texts(
      { title: 'Нар жолы', about: 'Керуен таудан теңізге дейін жүк алып барады.' },
      { title: 'Путь нара', about: 'Караван везёт поклажу от гор до моря.' },
      { title: 'The way of the nar', about: 'A caravan carries its load from the mountains to the sea.' },
    ),
    seconds: 32,
    picture: { scene: 'caravan', colours: ['coral', 'sky', 'gold'], size: wide },
    tune: { seed: 47, tempo: 120, string: 130.81 },
  },
  {
    name: 'shanyraq-1.mkv',
    about: {
      kind: 'episode',
      region: 'KZ-71',
      languages: ['kk'],
      ageMark: 12,
      year: 2026,
      season: 1,
      episode: 1,
    },
    series: shanyraq,
    texts: texts(
      { title: 'Шаңырақ. 1-бөлім', about: 'Жаңа үй, ескі шаңырақ. Отбасы көшіп келеді.' },
      { title: 'Шанырак. Серия 1', about: 'Новый дом, старый шанырак. Семья переезжает.' },
      { title: 'Shanyraq. Episode 1', about: 'A new house under an old crown. The family moves in.' },
    ),
    seconds: 24,
    picture: { scene: 'shanyraq', colours: ['reed', 'felt', 'gold'], size: wide },
    tune: { seed: 71, tempo: 132, string: 164.81 },
  },
  {
    name: 'night-wave.flac',
    about: { kind: 'radio', region: 'KZ-75', languages: ['kk'], ageMark: 0, year: 2026 },
    texts: texts(
      { title: 'Түнгі толқын: баяу күйлер', about: 'Түнгі хабардың үзіндісі.' },
      { title: 'Ночная волна: тихие кюи', about: 'Отрывок ночной передачи.' },
      { title: 'Night wave: slow kuis', about: 'A piece of a late programme.' },
    ),
    seconds: 45,
    picture: null,
    tune: { seed: 75, tempo: 84, string: 110 },
  },
  {
    name: 'craft-lesson.mkv',
    about: { kind: 'programme', region: 'KZ-43', languages: ['kk', 'ru'], ageMark: 0, year: 2025 },
    texts: texts(
      { title: 'Қолөнер сабағы: басқұр', about: 'Басқұр қалай тоқылады: түсі, тісі, тігісі.' },
      { title: 'Урок ремесла: баскур', about: 'Как ткут баскур: цвет, зубец, стежок.' },
      { title: 'Craft lesson: the basqur band', about: 'How the band is woven: colour, tooth, stitch.' },
    ),
    seconds: 24,
    picture: { scene: 'basqur', colours: ['madder', 'gold', 'sky'], size: wide },
    tune: { seed: 43, tempo: 150, string: 146.83 },
  },
  {
    name: 'white-blizzard.mkv',
    about: { kind: 'film', region: 'KZ-59', languages: ['kk', 'ru'], ageMark: 12, year: 2023 },
    texts: texts(
      { title: 'Ақ боран', about: 'Боранды түнде ауылға бейтаныс жолаушы келеді.' },
      { title: 'Белый буран', about: 'В буран в аул приходит незнакомый путник.' },
      { title: 'White blizzard', about: 'On a night of snow a stranger comes to the aul.' },
    ),
    seconds: 24,
    picture: { scene: 'snow', colours: ['ink', 'sky', 'ice'], size: wide },
    tune: { seed: 59, tempo: 96, string: 123.47 },
  },
  {
    name: 'young-akyns.mkv',
    about: { kind: 'aitys', region: 'KZ-63', languages: ['kk'], ageMark: 6, year: 2025 },
    texts: texts(
      { title: 'Жас ақындар айтысы', about: 'Мектеп бітірушілердің алғашқы айтысы.' },
      { title: 'Айтыс молодых акынов', about: 'Первый айтыс выпускников школы.' },
      { title: 'Aitys of young akyns', about: 'School leavers meet in their first aitys.' },
    ),
    seconds: 24,
    picture: { scene: 'duel', colours: ['reed', 'coral', 'felt'], size: wide },
    tune: { seed: 63, tempo: 160, string: 164.81 },
  },
  {
    name: 'kuis-of-ulytau.mkv',
    about: { kind: 'concert', region: 'KZ-62', languages: ['kk'], ageMark: 0, year: 2024 },
    texts: texts(
      { title: 'Ұлытау күйлері', about: 'Дала төсіндегі ашық концерт.' },
      { title: 'Кюи Улытау', about: 'Концерт под открытым небом.' },
      { title: 'Kuis of Ulytau', about: 'A concert out on the steppe.' },
    ),
    seconds: 24,
    picture: { scene: 'dombra', colours: ['sky', 'gold', 'felt'], size: wide },
    tune: { seed: 62, tempo: 200, string: 130.81 },
  },
  {
    name: 'shanyraq-2.mkv',
    about: {
      kind: 'episode',
      region: 'KZ-71',
      languages: ['kk'],
      ageMark: 12,
      year: 2026,
      season: 1,
      episode: 2,
    },
    series: shanyraq,
    texts: texts(
      { title: 'Шаңырақ. 2-бөлім', about: 'Көршілер келеді, дастарқан жайылады.' },
      { title: 'Шанырак. Серия 2', about: 'Приходят соседи, накрывают дастархан.' },
      { title: 'Shanyraq. Episode 2', about: 'The neighbours come and the table is laid.' },
    ),
    seconds: 24,
    picture: { scene: 'shanyraq', colours: ['madder', 'gold', 'felt'], size: wide },
    tune: { seed: 72, tempo: 140, string: 164.81 },
  },
  {
    name: 'morning-wave.flac',
    about: { kind: 'broadcast', region: 'KZ-35', languages: ['kk', 'ru'], ageMark: 0, year: 2026 },
    texts: texts(
      { title: 'Таңғы толқын', about: 'Таңғы хабардың әуені.' },
      { title: 'Утренняя волна', about: 'Мелодия утренней передачи.' },
      { title: 'Morning wave', about: 'The tune of a morning programme.' },
    ),
    seconds: 30,
    picture: null,
    tune: { seed: 35, tempo: 190, string: 146.83 },
  },
  {
    name: 'old-tape.mkv',
    about: { kind: 'recording', region: 'KZ-31', languages: ['kk'], ageMark: 0, year: 1987 },
    texts: texts(
      { title: 'Ескі таспа: 1987 жылғы той', about: 'Ауыл мұрағатынан табылған таспа.' },
      { title: 'Старая плёнка: той 1987 года', about: 'Плёнка из сельского архива.' },
      { title: 'Old tape: a feast of 1987', about: 'A tape found in a village archive.' },
    ),
    seconds: 24,
    picture: { scene: 'reels', colours: ['felt', 'coral', 'sky'], size: old },
    tune: { seed: 31, tempo: 110, string: 138.59 },
  },
]
