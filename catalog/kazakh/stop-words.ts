/** Pronouns whose stem changes, each line one of them with its forms; the first is its key. */
const pronounForms = `
мен менің маған мені менде менен менімен менікі
сен сенің саған сені сенде сенен сенімен сенікі
сіз сіздің сізге сізді сізде сізден сізбен
біз біздің бізге бізді бізде бізден бізбен
ол оның оған оны онда одан онымен
олар олардың оларға оларды оларда олардан олармен
бұл бұның бұған бұны бұнда бұдан бұнымен мұның мұны мұнда мұнан мұнымен
осы осының осыған осыны осында осыдан осымен осынан
сол соның соған соны сонда содан сонан сонымен
анау анауың анаған
мынау мынаның мынаған мынаны мынадан мынамен
кім кімнің кімге кімді кімде кімнен кіммен
не ненің неге нені неде неден немен
`

/**
 * Postpositions, particles, conjunctions, other pronouns, auxiliary verbs. Not those that are nouns of titles as well: ана
 * is mother, қой sheep, ақ white.
 */
const others = `
сендер сіздер мұндағы бұлар осындағы солар сондағы мына мыналар анда мында
өз өзі өзінің өзіне өзін өзінде өзінен өзімен өзім өзімнің өзіме өзімді өзің өзіңіз өздері өзіміз
қай қайсы қандай қалай қайда қашан қанша неше бәрі бәрін бәріне бәрінің бәрінен барлық барлығы бүкіл әр әрбір кейбір
ешбір ешкім ештеңе бірдеңе біреу
пен бен және да де та те ма ме ба бе па пе ғой ғана қана тек ше ғо
үшін туралы жайлы арқылы сияқты секілді дейін шейін сайын бойынша бері кейін соң бұрын қарай таман гөрі бірге
бірақ алайда сондықтан өйткені егер немесе әлде яғни яки демек әрі ал тағы енді
еді екен емес бар жоқ иә деп деген дейді еткен болған болып болды болады
`

const linesOf = (list: string): string[][] =>
  list
    .trim()
    .split('\n')
    .map((line) => line.split(' '))

const pronouns: ReadonlyMap<string, string> = new Map(
  linesOf(pronounForms).flatMap((forms) => forms.map((form) => [form, forms[0] ?? form])),
)
const stopWords: ReadonlySet<string> = new Set([...pronouns.keys(), ...linesOf(others).flat()])

/**
 * Words that say nothing of what a title is about. A query of nothing else is searched as it stands.
 *
 * @param word folded Cyrillic
 */
export const isStopWord = (word: string): boolean => stopWords.has(word)

/** The first form of an irregular pronoun (маған is of мен); null for every other word. */
export const pronounOf = (word: string): string | null => pronouns.get(word) ?? null
