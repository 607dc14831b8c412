/**
 * Names the Arabic alphabet spells by other letters than the rules, after English or with one letter for two, as CLDR
 * `kk_Arab` has them (Unicode licence V3). What CLDR itself writes in two ways (Франция, пиджин) is left to the rules.
 */
const table = `
валлон ۋالون
вальбири ۋالبيري
вальзер ۋالسەر
ванчо ۋانچو
волайта ۋولايتا
кави كاۋي
квасио كۋاسيو
кхудавади كحۋداۋادي
свати سۋاتي
тагбанва تاگبانۋا
тайвань تايۋان
тасавак تاساۋاك
тсвана سۋانا
кангри كاڭري
катанга كاتاڭا
санго ساڭو
сангу ساڭۋ
калаалисут كالاليسۋت
кирилл كيريل
кпелле كپەلە
маршалл مارشال
меетто مەتتو
риффиан ريفيان
сиддхам سيدحام
филиппин فيليپين
бходжпури بحودجپۋري
герцеговина گەرتسەگوۆينا
джибути دجيبۋتي
ньенгату نەنگاتۋ
пьер پەر
сьерра سەررا
тсонга سونگا
шпицберген شپيتسبەرگەن
`

const names = table
  .trim()
  .split('\n')
  .map((line) => line.split(' ') as [cyrillic: string, arabic: string])

export const arabicNames: ReadonlyMap<string, string> = new Map(names)
export const namesOfArabic: ReadonlyMap<string, string> = new Map(names.map(([a, b]) => [b, a]))

/** Shorter names begin other words. */
const leastOfBeginning = 6

/** The name a word is, or begins with when it is long enough to be told from other words. */
export function nameIn(
  word: string,
  list: ReadonlyMap<string, string>,
): { name: string; written: string } | undefined {
  const whole = list.get(word)
  if (whole !== undefined) return { name: word, written: whole }
  for (const [name, written] of list)
    if (name.length >= leastOfBeginning && word.startsWith(name)) return { name, written }
  return undefined
}
