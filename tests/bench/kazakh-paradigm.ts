import { classOf, type Form, harmonyOf, strictGrammar } from '#catalog/kazakh/suffixes.ts'

/**
 * The forms of a word, made from the table of suffixes, each with a weight: its share of a hundred nouns, or verbs, of
 * running text (UD Kazakh-KTB, as counted in the design brief; what it does not count is a guess of the same order).
 */
export type Cell = { chain: readonly string[]; weight: number }

const cellsOf = (table: string): Cell[] =>
  table
    .trim()
    .split('\n')
    .map((line) => {
      const [weight, ...chain] = line.trim().split(' ')
      return { chain, weight: Number(weight) }
    })

export const nounCells = cellsOf(`
39.8
11.1 its
6.3 gen
5 dat
4.9 loc
4 plural
3.6 its loc3
3.1 its acc3
2.7 its dat3
2.6 acc
2.2 abl
1.9 its gen
1.9 plural its
1.3 its abl3
1 plural gen
1 my
0.9 ins
0.7 plural acc
0.6 plural dat
0.4 plural loc
0.4 plural abl
0.4 plural ins
0.6 its ins
0.5 plural its gen
0.4 plural its acc3
0.4 plural its dat3
0.4 plural its loc3
0.2 plural its abl3
0.2 plural its ins
0.6 loc ghy
0.15 ghy
0.7 its loc3 ghy
0.4 our
0.3 our gen
0.3 our loc
0.2 our dat
0.2 our acc
0.3 my gen
0.3 my acc
0.3 my dat1
0.2 my loc
0.1 my ins
0.3 your
0.1 your gen
0.1 your dat1
0.2 yours
0.1 yours acc
0.2 plural my
0.2 plural our
0.1 plural our dat
0.1 plural your
0.3 like
0.1 its like3
0.3 as
0.1 niki
0.1 iam
0.1 weare
0.1 plural loc ghy
`)

export const verbCells = cellsOf(`
2
17.6 past
11.2 ip
10.2 inf
2.5 inf its
1.5 inf dat
1 inf gen
1 inf acc
1 inf its gen
0.8 inf its dat3
0.8 inf its acc3
0.5 inf loc
0.4 inf abl
0.4 inf its loc3
9.5 pres presp
2.5 pres
5.2 ghan
1 ghan loc
0.5 ghan acc
0.4 ghan abl
0.4 ghan dat
0.3 ghan gen
0.3 ghan iam
0.2 ghan plural
0.4 ghan its
0.3 ghan lyk abl
4.9 pass past
2.7 pass pres presp
2 pass ghan
1.2 pass ip
1.2 pass inf
0.5 pass inf its
0.5 pass tyn
2 refl past
0.7 refl pres presp
0.7 refl ip
0.7 refl ghan
0.7 recp past
0.4 recp ip
0.8 caus past
0.5 caus ip
0.5 caus inf
0.3 causg past
0.3 caust past
0.2 caus pass past
1.5 tyn1
2 past pastp
1 cond
0.4 cond pastp
1.4 neg pres presp
0.7 neg pres
1.2 neg past
1 neg ghan
0.5 neg inf
0.2 neg ip
1.6 ar
0.7 mas
0.5 maq
0.4 ghaly
0.4 let
0.5 letme
0.7 please
0.1 ghai
0.1 want its
0.3 agent
0.2 neg please
0.1 neg let
0.2 neg cond
0.1 neg cond pastp
0.4 neg pres tyn
0.2 pass neg past
0.2 caus pres presp
0.2 recp pres presp
0.1 neg ghan ghanp
0.2 ar iam
0.2 ar youare
0.2 ar weare
0.1 tyn1 iam
0.1 tyn1 youare
0.1 tyn1 youare2
0.1 ghan youare
0.1 ghan youare2
0.8 ip evid
0.2 ip iam
0.1 ghan ghanp
0.4 neg
0.2 neg until
0.2 assoon
0.1 worth
0.1 bid
0.2 shy
0.1 please shy
0.1 cond pastp shy
0.3 neg pres
0.2 mas abl
0.2 recp inf
0.2 recp ghan
0.2 caus ghan
0.2 caus pres tyn
0.2 caus inf its
0.2 caust ip
0.2 caust inf
0.2 caust pres presp
0.3 pass ghan loc
0.3 pass inf dat
0.2 pass inf its dat3
0.3 neg ghan loc
0.2 neg inf dat
0.3 tyn1 plural
0.2 tyn1 its
0.2 tyn1 its acc3
0.3 ghan plural gen
0.3 ghan its dat3
0.3 ghan its acc3
0.2 ghan its abl3
0.2 inf our
0.2 inf my
0.2 ghan my
0.3 ghan like
0.2 recp pass past
`)

const before: Readonly<Record<string, string>> = { п: 'б', к: 'г', қ: 'ғ' }
const isVowelFirst = (text: string) => /^[аеыіу]/.test(text)

/** Every form a chain gives; a suffix of several persons gives several. [] where one does not fit. */
export function inflect(stem: string, kind: 'noun' | 'verb', chain: readonly string[]): string[] {
  const names = chain.flatMap((name) => (name === 'tyn1' ? ['pres', 'tyn'] : [name]))
  return names.reduce<string[]>((made, name) => made.flatMap((word) => attach(word, kind, name)), [stem])
}

const formsOf = new Map<string, [text: string, form: Form][]>()
for (const [text, forms] of strictGrammar.forms)
  for (const form of forms) {
    const name = form.suffix.name
    if (form.stemEnd === '') formsOf.set(name, [...(formsOf.get(name) ?? []), [text, form]])
  }

function attach(word: string, kind: 'noun' | 'verb', name: string): string[] {
  const harmony = harmonyOf(word, strictGrammar) ?? 'back'
  const last = classOf(word.slice(-2))
  const fits = ([text, form]: [string, Form]) =>
    form.after.includes(last) &&
    (form.harmony === null || form.harmony === harmony) &&
    text !== (harmony === 'back' ? 'к' : 'қ')
  return (formsOf.get(name) ?? []).filter(fits).map(([text]) => joined(word, kind, text))
}

function joined(word: string, kind: 'noun' | 'verb', text: string): string {
  const last = word.slice(-1)
  const stem = word.slice(0, -1)
  if (kind === 'verb' && /[ыі]/.test(last) && /^[уй]/.test(text))
    return text.startsWith('й') ? `${stem}и${text.slice(1)}` : stem + text
  if (last === 'й' && /^[ау]/.test(text)) return `${stem}${text.startsWith('а') ? 'я' : 'ю'}${text.slice(1)}`
  if (kind === 'verb' && last === 'п' && /^[ыі]п$/.test(text)) return `${stem}у${text}`
  return isVowelFirst(text) ? `${stem}${before[last] ?? last}${text}` : word + text
}
