import { longestPassword, shortestPassword } from '#catalog/contract/signing-in.ts'

/**
 * What speaks against a password. Long ones are what counts: no rule asks for digits or signs (NIST SP 800-63B-4, 3.1.1.2
 * forbids it). Those that everybody tries first are refused (the same): of the lists of leaked passwords hardly any are as
 * long as this, and those that are were put together from the same few words, rows of keys and repetitions.
 */
export type PasswordFault = 'short' | 'long' | 'common'

/** What the most common passwords are made of, in Latin and in Kazakh and Russian letters, and what is around here. */
const words = [
  ...[
    'password',
    'passwort',
    'passw0rd',
    'p@ssword',
    'p@ssw0rd',
    'pass',
    'letmein',
    'welcome',
    'admin',
    'administrator',
  ],
  ...[
    'root',
    'user',
    'login',
    'guest',
    'master',
    'secret',
    'default',
    'changeme',
    'test',
    'testing',
    'iloveyou',
    'love',
  ],
  ...[
    'princess',
    'monkey',
    'dragon',
    'football',
    'baseball',
    'superman',
    'batman',
    'sunshine',
    'shadow',
    'hello',
  ],
  ...[
    'computer',
    'internet',
    'google',
    'samsung',
    'iphone',
    'android',
    'qwerty',
    'qwertyuiop',
    'azerty',
    'zxcvbnm',
  ],
  ...[
    'asdfgh',
    'asdfghjkl',
    '1q2w3e4r',
    '1qaz2wsx',
    'q1w2e3r4',
    'abc123',
    'abcd',
    'trustno1',
    'whatever',
    'freedom',
  ],
  ...[
    'michael',
    'jordan',
    'charlie',
    'ashley',
    'daniel',
    'jessica',
    'nicole',
    'killer',
    'starwars',
    'pokemon',
    'summer',
  ],
  ...[
    'winter',
    'spring',
    'autumn',
    'monday',
    'january',
    'kazakhstan',
    'qazaqstan',
    'almaty',
    'astana',
    'shymkent',
  ],
  ...[
    'parol',
    'privet',
    'marina',
    'natasha',
    'aigul',
    'nursultan',
    'kazakh',
    'qazaq',
    'nar',
    'studio',
    'media',
  ],
  ...[
    'пароль',
    'құпиясөз',
    'админ',
    'привет',
    'любовь',
    'люблю',
    'қазақстан',
    'казахстан',
    'алматы',
    'астана',
    'қазақ',
  ],
  ...[
    'йцукен',
    'йцукенгшщзхъ',
    'фывапролджэ',
    'ячсмитьбю',
    'наташа',
    'марина',
    'сәлем',
    'салем',
    'студия',
    'нар',
  ],
].sort((a, b) => b.length - a.length)

/** Neighbours on a keyboard or in the alphabet, to be read either way. */
const rows = [
  ...[
    '01234567890',
    'qwertyuiop[]',
    "asdfghjkl;'",
    'zxcvbnm,./',
    'abcdefghijklmnopqrstuvwxyz',
    '!@#$%^&*()_+',
  ],
  ...['йцукенгшщзхъ', 'фывапролджэ', 'ячсмитьбю', 'абвгдеёжзийклмнопрстуфхцчшщъыьэюя', '"әіңғүұқөһ'],
]
const neighbours = rows.flatMap((row) => [row, [...row].reverse().join('')])

/** Fewer pieces than this are guessed: ten letters that nobody chose are worth as much. */
const fewestPieces = 8

/** @param known what an attacker knows of whose it is: the names of account and owner, the address */
export function passwordFault(password: string, known: readonly string[] = []): PasswordFault | null {
  const letters = [...password.normalize('NFC')]
  if (letters.length < shortestPassword) return 'short'
  if (letters.length > longestPassword) return 'long'
  const spoken = known
    .flatMap((name) => name.toLowerCase().split(/[^\p{L}\p{N}]+/u))
    .filter((one) => one.length >= 3)
  return piecesOf(letters.join('').toLowerCase(), [...spoken, ...words]) < fewestPieces ? 'common' : null
}

/**
 * Of how many pieces a password is made: a word, a year, a row, a repetition of what came before is one, as is a letter else.
 * What stands between them is none.
 */
function piecesOf(password: string, commonWords: readonly string[]): number {
  let pieces = 0
  for (let at = 0; at < password.length; ) {
    if (/[\s\p{P}]/u.test(password[at] ?? '')) {
      at++
      continue
    }
    at += Math.max(
      yearAt(password, at),
      wordAt(password, at, commonWords),
      rowAt(password, at),
      repeatedAt(password, at),
      1,
    )
    pieces++
  }
  return pieces
}

const wordAt = (password: string, at: number, commonWords: readonly string[]): number =>
  commonWords.reduce(
    (best, word) => (word.length > best && password.startsWith(word, at) ? word.length : best),
    0,
  )

const yearAt = (password: string, at: number): number => (/^(?:19|20)\d\d/.test(password.slice(at)) ? 4 : 0)

/** Three neighbours or more. */
function rowAt(password: string, at: number): number {
  let best = 0
  for (const row of neighbours) {
    const from = row.indexOf(password[at] ?? '')
    let length = 0
    while (from >= 0 && at + length < password.length && row[from + length] === password[at + length])
      length++
    best = Math.max(best, length)
  }
  return best >= 3 ? best : 0
}

/** How far what stands here has just been there: `aaaa`, `abcabc`. */
function repeatedAt(password: string, at: number): number {
  let best = 0
  for (let back = 1; back <= at; back++) {
    let length = 0
    while (at + length < password.length && password[at + length] === password[at + length - back]) length++
    best = Math.max(best, length)
  }
  return best >= 2 ? best : 0
}
