/**
 * What a session is called in the list of one's sessions: the program and the system that a browser says it is, without
 * versions, which would tell more than a person needs to know their own device again.
 */
const programs: readonly (readonly [RegExp, string])[] = [
  [/YaBrowser\//, 'Yandex'],
  [/SamsungBrowser\//, 'Samsung Internet'],
  [/OPR\/|Opera/, 'Opera'],
  [/Edg(?:e|A|iOS)?\//, 'Edge'],
  [/Firefox\/|FxiOS\//, 'Firefox'],
  [/Chrome\/|CriOS\/|Chromium\//, 'Chrome'],
  [/Safari\//, 'Safari'],
]
const systems: readonly (readonly [RegExp, string])[] = [
  [/iPhone|iPad/, 'iOS'],
  [/Android/, 'Android'],
  [/Windows/, 'Windows'],
  [/Mac OS X|Macintosh/, 'macOS'],
  [/CrOS/, 'ChromeOS'],
  [/Linux/, 'Linux'],
]

/** null when it says nothing that is known. */
export function browserName(userAgent: string | undefined): string | null {
  const of = (table: typeof programs) => table.find(([sign]) => sign.test(userAgent ?? ''))?.[1]
  return [of(programs), of(systems)].filter((one) => one !== undefined).join(', ') || null
}
