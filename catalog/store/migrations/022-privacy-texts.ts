import type { TermsTexts } from '#catalog/contract/terms.ts'
import { privacyTexts } from './017-first-terms.ts'

/** What the second version of the privacy notice adds for account holders, and before which heading it stands. */
const added = {
  kk: {
    before: '# Құқықтарыңыз',
    changes: 'Аккаунтқа кіру тәсілдері мен пошта туралы қосылды.',
    text: `Кіру тәсілдерінен мыналар сақталады: құпиясөздің хеші, кіру кілтінің ашық бөлігі мен сіз қойған аты, қалпына келтіру кодтарының хештері, сеанстың қашан және қай бағдарламамен (мысалы, «Chrome, Android») ашылғаны. Интернет мекенжайы сақталмайды. Пошта мекенжайын өзіңіз берсеңіз ғана сақталады: оған аккаунтыңыз бен деректеріңіз туралы хат жіберіледі; алып тастасаңыз не аккаунтты өшірсеңіз, ол да жойылады. Шақырылған адамның мекенжайы шақыру қабылданғанша не жеті күн сақталады. Жіберілген хаттың мәтіні мен мекенжайы бірден жойылады. Шағымданушы мекенжай қалдырса, қабылдау хаты мен жауап сонда да жіберіледі.`,
  },
  ru: {
    before: '# Ваши права',
    changes: 'Добавлено о способах входа в аккаунт и о почте.',
    text: `Из способов входа хранятся: хеш пароля, открытая часть ключа входа и название, которое вы ему дали, хеши кодов восстановления, когда и какой программой открыт сеанс (например, «Chrome, Android»). Адрес в интернете не хранится. Адрес почты хранится, только если вы его дали: на него приходят письма о вашем аккаунте и ваших данных; он исчезает, когда вы его убираете или удаляете аккаунт. Адрес приглашённого хранится, пока приглашение не принято, или семь дней. Текст и адрес отправленного письма стираются сразу. Если адрес оставил подавший жалобу, туда приходят подтверждение и ответ.`,
  },
  en: {
    before: '# Your rights',
    changes: 'What was added: ways of signing in, and mail.',
    text: `Of the ways into an account these are kept: a hash of the password, the public part of a passkey and what you call it, hashes of recovery codes, and when and with which program (such as “Chrome, Android”) a session was opened. No Internet address is kept. A mail address is kept only if you give one: letters about your account and your data go there; it is gone when you take it away or erase the account. The address of whoever is invited is kept until the invitation is accepted, or for seven days. Words and address of a letter that was sent are erased at once. Where a complainant left an address, the receipt and the answer go there, too.`,
  },
} as const

/** The first version with it. */
export const secondPrivacyTexts: TermsTexts = {
  kk: withAdded('kk'),
  ru: withAdded('ru'),
  en: withAdded('en'),
}

function withAdded(language: keyof typeof added): TermsTexts['kk'] {
  const { before, changes, text } = added[language]
  const first = privacyTexts[language].text
  if (!first.includes(`\n${before}`)) throw new Error(`the notice in ${language} has no ${before}`)
  return { changes, text: first.replace(`\n${before}`, `\n${text}\n\n${before}`) }
}
