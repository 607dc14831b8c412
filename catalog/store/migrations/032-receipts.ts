import { type Kysely, sql } from 'kysely'
import type { TermsTexts } from '#catalog/contract/terms.ts'
import { secondPrivacyTexts } from './022-privacy-texts.ts'

/** What the third version of the privacy notice adds, behind the words of the second about letters. */
const added = {
  kk: {
    behind: 'қабылдау хаты мен жауап сонда да жіберіледі.',
    changes: 'Төлем түбіртегі туралы қосылды.',
    text: 'Билет сатып алған адам түбіртек сұраса, мекенжайы хат жіберілгенше, ең көбі үш күн сақталады.',
  },
  ru: {
    behind: 'туда приходят подтверждение и ответ.',
    changes: 'Добавлено о квитанциях.',
    text: 'Если купивший билет просит квитанцию, его адрес хранится до отправки письма, не дольше трёх дней.',
  },
  en: {
    behind: 'the receipt and the answer go there, too.',
    changes: 'What was added: receipts.',
    text: 'Where whoever bought a pass asks for a receipt, the address is kept until the letter is sent, three days at most.',
  },
} as const

const textsIn = (language: keyof typeof added): TermsTexts['kk'] => {
  const { behind, changes, text } = added[language]
  const second = secondPrivacyTexts[language].text
  if (!second.includes(behind)) throw new Error(`the notice in ${language} has no ${behind}`)
  return { changes, text: second.replace(behind, `${behind} ${text}`) }
}

/** A notice that the operator has published is theirs to go on with. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const texts: TermsTexts = { kk: textsIn('kk'), ru: textsIn('ru'), en: textsIn('en') }
  await sql`insert into terms_version (document, number, texts, effective_from, published_at)
    select 'privacy', 3, ${JSON.stringify(texts)}, now(), now()
    where not exists (select from terms_version where document = 'privacy' and number > 2)`.execute(db)
}
