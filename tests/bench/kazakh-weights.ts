import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { infinitiveOf, protectedNominals, protectedVerbs } from '#catalog/kazakh/protected-words.ts'
import { isHeldBack, uniMorph } from './kazakh-data.ts'
import { verbStem } from './kazakh-pairs.ts'
import { learn, type Stem } from './kazakh-train.ts'

/**
 * Learns the tables of the stemmer again and writes them: `npx tsx tests/bench/kazakh-weights.ts`, two minutes, the same
 * result every time. No held-back lemma is learned from; titles and treebank are not read at all.
 */
const training = { passes: 2, rate: 0.2, decay: 0.005, seed: 1 }
const folder = join(import.meta.dirname, '../../catalog/kazakh')

/** What is learned from: UniMorph's nouns and verbs, and the lists of words of this project. */
export function stemsToLearn(): Stem[] {
  const stems: (Stem & { lemma: string })[] = [
    ...uniMorph('noun').map(({ lemma }) => ({ lemma, stem: lemma, kind: 'noun' as const })),
    ...uniMorph('verb').map(({ lemma }) => ({ lemma, stem: verbStem(lemma), kind: 'verb' as const })),
    ...[...protectedVerbs].map((stem) => ({ lemma: infinitiveOf(stem), stem, kind: 'verb' as const })),
    ...[...protectedNominals].map((stem) => ({ lemma: stem, stem, kind: 'plain' as const })),
  ]
  // Most nouns in -у are of verbs, and their forms are those verbs' forms (кіру, кіреді).
  const isOfVerb = ({ stem, kind }: Stem) => kind !== 'verb' && /.{3}[ую]$/.test(stem)
  return stems.filter((stem) => !isHeldBack(stem.lemma) && !stem.stem.includes('-') && !isOfVerb(stem))
}

/** Lines of words of at most so many letters. */
function linesOf(words: readonly string[], most = 170): string {
  const lines: string[] = []
  for (const word of words) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + word.length < most) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines.join('\n')
}

const head = '/** Made by tests/bench/kazakh-weights.ts: not to be changed by hand. '

/** Weights of less than this change no order. */
const least = 0.05

function weightsFile(name: string, learned: ReadonlyMap<string, number>): string {
  const fields = [...learned]
    .filter(([, weight]) => Math.abs(weight) >= least)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([feature, weight]) => `${feature}:${weight.toFixed(2)}`)
  return `${head}Weights by feature, in nats; see STEMMER.md. */\nexport const ${name} = \`\n${linesOf(fields)}\n\`\n`
}

export async function writeTables(): Promise<void> {
  const stems = stemsToLearn()
  const strict = learn(stems, 'strict', training)
  await writeFile(join(folder, 'weights.ts'), weightsFile('weights', strict))
  const loose = learn(stems, 'loose', training)
  await writeFile(join(folder, 'weights-loose.ts'), weightsFile('looseWeights', loose))
}

if (process.argv[1] === import.meta.filename) await writeTables()
