import { backVowels, frontVowels, isVowel, neutralVowels, signs } from './letters.ts'
import { skeleton } from './skeleton.ts'

/**
 * The inflectional suffixes of Kazakh, one a line: its name, the slot it fills, what it stands on (slots, or a stem of a
 * noun or a verb), and its forms after each class of last letters. Sources: Kessikbayeva and Cicekli, "A Rule Based
 * Morphological Analyzer and a Morphological Disambiguator for Kazakh"; Muhamedowa, "Kazakh" (Routledge), phonology.
 *
 * Derivation (-лық -шы -сыз -дас) is not here: it changes the meaning.
 *
 * Classes: v vowel, y и й у ю, r р, l л, m м н ң, z з ж, t voiceless and б в г ғ д; c is any but v, and * any.
 */
const nominal = 'noun part verbal ghy lyk'
const owned = `${nominal} plural`
const cased = `${owned} my our its`
const acted = 'verb voice neg'

const table = `
plural  plural  ${nominal} vyr:лар,лер lmz:дар,дер t:тар,тер
my      my      ${owned}   v:м c:ым,ім
your    my      ${owned}   v:ң c:ың,ің
our     our     ${owned}   v:мыз,міз c:ымыз,іміз
yours   our     ${owned}   v:ңыз,ңіз c:ыңыз,іңіз
its     its     ${owned}   v:сы,сі c:ы,і
gen     case    ${cased}   vm:ның,нің yrlz:дың,дің t:тың,тің
acc     case    ${owned} my our v:ны,ні yrlmz:ды,ді t:ты,ті
acc3    case    its        v:н
dat     case    ${owned} our vyrlmz:ға,ге t:қа,ке
dat1    case    my         m:а,е
dat3    case    its        v:на,не
loc     loc     ${owned} my our vyrlmz:да,де t:та,те
loc3    loc     its        v:нда,нде
abl     case    ${owned} my our vyrlz:дан,ден m:нан,нен t:тан,тен
abl3    case    its        v:нан,нен
ins     case    ${cased}   vyrlm:мен,менен z:бен,бенен t:пен,пенен
ghy     ghy     loc noun   vyrlmz:ғы,гі t:қы,кі
like    part    ${owned} my our vyrlmz:дай,дей t:тай,тей
like3   part    its        v:ндай,ндей
as      case    ${owned} my our *:ша,ше
as3     case    its        v:нша,нше
niki    part    ${cased}   vm:нікі yrlz:дікі t:тікі
iam     person  ${cased} loc conv vyrlm:мын,мін mz:бын,бін t:пын,пін
youare  person  ${cased} loc conv *:сың,сің,сыңдар,сіңдер
youare2 person  part loc conv *:сыз,сіз,сыздар,сіздер
weare   person  ${owned} loc conv vyrlm:мыз,міз mz:быз,біз t:пыз,піз
pass    voice   verb voice c:ыл,іл v:л
refl    voice   verb voice c:ын,ін v:н
recp    voice   verb voice c:ыс,іс v:с
caus    voice   verb voice vyrlmz:дыр,дір t:тыр,тір
caust   voice   verb voice vyrl:т
causg   voice   verb voice vyrlmz:ғыз,гіз t:қыз,кіз
causr   voice   verb voice c:ыр,ір,ыт,іт
neg     neg     verb voice vyrl:ма,ме mz:ба,бе t:па,пе
past    past    ${acted}   vyrlmz:ды,ді t:ты,ті
pastp   person  past cond  v:м,ң,ңыз,ңіз,қ,к,ңдар,ңдер,ңыздар,ңіздер
pres    pres    ${acted}   c:а,е v:й
presi   pres    verb voice c:и
presp   person  pres       vy:мын,мін,сың,сің,сыз,сіз,ды,ді,мыз,міз,сыңдар,сіңдер,сыздар,сіздер
presm   person  pres       v:м
tyn     part    pres       vy:тын,тін
ghan    part    ${acted}   vyrlmz:ған,ген t:қан,кен
ghanp   person  part       m:дым,дім,дың,дің,дық,дік,дыңыз,діңіз,дыңдар,діңдер,дыңыздар,діңіздер
lyk     lyk     part       m:дық,дік
ar      part    verb voice c:ар,ер v:р
mas     part    verb voice vyrl:мас,мес mz:бас,бес t:пас,пес
ip      conv    ${acted}   c:ып,іп v:п
evid    person  conv       t:ты,ті
ghaly   conv    ${acted}   vyrlmz:ғалы,гелі t:қалы,келі
cond    cond    ${acted}   *:са,се
inf     verbal  ${acted}   *:у
agent   part    ${acted}   *:ушы,уші
maq     part    ${acted}   vyrl:мақ,мек,мақшы,мекші mz:бақ,бек,бақшы,бекші t:пақ,пек,пақшы,пекші
until   conv    neg        v:йынша,йінше
assoon  conv    ${acted}   c:ысымен,ісімен v:сымен,сімен
worth   part    verb voice c:арлық,ерлік v:рлық,рлік
let     person  ${acted}   *:сын,сін
bid     person  ${acted}   vyrlmz:ғын,гін t:қын,кін
letme   person  ${acted}   c:айын,ейін,айық,ейік,алық,елік v:йын,йін,йық,йік
please  person  ${acted}   c:ыңыз,іңіз,ыңдар,іңдер,ыңыздар,іңіздер v:ңыз,ңіз,ңдар,ңдер,ңыздар,ңіздер
ghai    person  ${acted}   vyrlmz:ғай,гей t:қай,кей
shy     request ${acted} person *:шы,ші
want    verbal  ${acted}   vyrlmz:ғы,гі t:қы,кі
`

/** Forms that stand for a letter of the stem and a suffix at once, after a vowel or, `c`, a consonant: қоя is қой + а. */
const fused: Readonly<Record<string, readonly { form: string; stemEnd: string; after?: 'c' }[]>> = {
  pres: [{ form: 'я', stemEnd: 'й' }],
  ar: [{ form: 'яр', stemEnd: 'й' }],
  // қою is қой + у, and кию is ки + у.
  inf: [
    { form: 'ю', stemEnd: 'й' },
    { form: 'ию', stemEnd: 'и', after: 'c' },
  ],
  letme: [
    { form: 'яйын', stemEnd: 'й' },
    { form: 'яйық', stemEnd: 'й' },
  ],
  // тап + ып is тауып, теп + іп is теуіп.
  ip: [
    { form: 'уып', stemEnd: 'п' },
    { form: 'уіп', stemEnd: 'п' },
  ],
}

export type StemKind = 'noun' | 'verb'
export type Suffix = { name: string; slot: string; on: readonly string[]; stems: readonly StemKind[] }
export type Form = {
  suffix: Suffix
  /** Classes of the letter before, `*` for any. */
  after: string
  /** Back or front vowels; null where the suffix has none of either. */
  harmony: 'back' | 'front' | null
  /** What the stem ends in beside what is left of the word. */
  stemEnd: string
}
/** Forms by how they are written, and the vowels that tell back from front there. */
export type Grammar = {
  forms: ReadonlyMap<string, readonly Form[]>
  /** Letters of the longest form. */
  longest: number
  back: string
  front: string
}

/** The class of a word's last letter, as the table names them; the soft sign says nothing (рольдің). */
export function classOf(word: string): string {
  const last = word.charAt(word.length - 1)
  const letter = signs.includes(last) ? word.charAt(word.length - 2) : last
  if (neutralVowels.includes(letter) || letter === 'й') return 'y'
  if (isVowel(letter)) return 'v'
  if (letter === 'р') return 'r'
  if (letter === 'л') return 'l'
  if ('мнң'.includes(letter)) return 'm'
  return 'зж'.includes(letter) ? 'z' : 't'
}

/** Back or front by the last vowel that tells; null when none does. */
export function harmonyOf(text: string, { back, front }: Pick<Grammar, 'back' | 'front'>): Form['harmony'] {
  for (let at = text.length - 1; at >= 0; at--) {
    const letter = text.charAt(at)
    if (back.includes(letter)) return 'back'
    if (front.includes(letter)) return 'front'
  }
  return null
}

/** Every class but v. */
const consonants = 'yrlmzt'

export const strictGrammar = grammarOf((form) => form, { back: backVowels, front: frontVowels })
/** Of skeletons, where only а and е still tell. */
export const looseGrammar = grammarOf(skeleton, { back: 'а', front: 'е' })

function grammarOf(write: (form: string) => string, vowels: Pick<Grammar, 'back' | 'front'>): Grammar {
  const forms = new Map<string, Form[]>()
  const add = (suffix: Suffix, after: string, text: string, stemEnd: string) => {
    // The letter before decides what и and й become in a skeleton.
    const before = after.includes('v') ? 'а' : 'т'
    const [written, end] = [write(before + text).slice(1), write(before + stemEnd).slice(1)]
    const form = { suffix, after, harmony: harmonyOf(written, vowels), stemEnd: end }
    const others = forms.get(written) ?? []
    const isKnown = others.some((other) => other.suffix === suffix && other.after === after)
    if (!isKnown) forms.set(written, [...others, form])
  }
  for (const line of table.trim().split('\n')) {
    const { suffix, choices } = rowOf(line)
    for (const { after, texts } of choices) for (const text of texts) add(suffix, after, text, '')
    for (const { form, stemEnd, after } of fused[suffix.name] ?? [])
      add(suffix, after ? consonants : 'v', form, stemEnd)
  }
  return { forms, longest: Math.max(...[...forms.keys()].map((form) => form.length)), ...vowels }
}

function rowOf(line: string): { suffix: Suffix; choices: { after: string; texts: string[] }[] } {
  const [name = '', slot = '', ...rest] = line.split(/ +/)
  const on = rest.filter((word) => !word.includes(':'))
  const stems = (['noun', 'verb'] as const).filter((kind) => on.includes(kind))
  const choices = rest
    .filter((word) => word.includes(':'))
    .map((word) => {
      const [after = '', texts = ''] = word.split(':')
      return {
        after: after === 'c' ? consonants : after === '*' ? `v${consonants}` : after,
        texts: texts.split(','),
      }
    })
  return { suffix: { name, slot, on, stems }, choices }
}
