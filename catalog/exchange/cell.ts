/** Cells as people fill them in. */

/** `KZ, KG;MN` as a list. */
export const listed = (cell: string): string[] => cell.split(/[\s,;|]+/).filter((part) => part !== '')

const answers: ReadonlyMap<string, boolean> = new Map([
  ...['yes', 'true', 'y', '1', 'иә', 'да'].map((word) => [word, true] as const),
  ...['no', 'false', 'n', '0', 'жоқ', 'нет'].map((word) => [word, false] as const),
])

/** null for what is neither. */
export const yesOrNo = (cell: string): boolean | null => answers.get(cell.trim().toLowerCase()) ?? null

const questionInWord = /\p{Script=Cyrillic}\?\p{Script=Cyrillic}|(?:^|[\s«"„(-])\?\p{Script=Cyrillic}/u

/**
 * Letters that the encoding of the file did not have: bytes without a meaning, or the question marks that Excel writes for
 * Kazakh letters in the code page of Windows.
 */
export const lostLetters = (cell: string, unicode: boolean): boolean =>
  cell.includes('\ufffd') || (!unicode && questionInWord.test(cell))
