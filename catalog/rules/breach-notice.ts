import type { Operator } from '#catalog/contract/terms.ts'
import { defaultTimeZone } from '#catalog/contract/title.ts'
import { localTimeOf } from './local-time.ts'

type Facts = {
  happened: string
  data: string
  measures: string
  contact: string
  people: number | null
  noticedAt: Date
}

/**
 * The notice to the authority for the protection of personal data, to be sent by the operator: what the rules of order
 * № 481/НҚ ask for that the program knows. Names, identification and telephone numbers of the people concerned, which they
 * ask for too, the hub does not have. What the settings do not say is left as a gap to be filled by hand.
 */
export function breachNotice(facts: Facts, operator: Operator): { kk: string; ru: string } {
  const noticed = localTimeOf(facts.noticedAt, defaultTimeZone).replace('T', ' ')
  const { happened, data, measures, contact, people } = facts
  const gap = '____________'
  const [name, address, reach] = [operator.name, operator.address, operator.contact].map(
    (said) => said ?? gap,
  )
  return {
    kk: [
      'Дербес деректер қауіпсіздігінің бұзылғаны туралы хабарлама',
      `Меншік иесі (оператор): ${name}`,
      `Мекенжайы: ${address}`,
      `Байланыс: ${reach}`,
      `Анықталған уақыты (Алматы): ${noticed}`,
      `Не болды: ${happened}`,
      `Қай деректер: ${data}`,
      `Қанша адамға қатысты: ${people ?? 'әзірге белгісіз'}`,
      `Қабылданған шаралар: ${measures}`,
      `Дербес деректерді өңдеуді ұйымдастыруға жауапты адам: ${contact}`,
      'Негізі: «Дербес деректер және оларды қорғау туралы» Қазақстан Республикасының Заңы.',
    ].join('\n\n'),
    ru: [
      'Уведомление о нарушении безопасности персональных данных',
      `Собственник (оператор): ${name}`,
      `Адрес: ${address}`,
      `Связь: ${reach}`,
      `Обнаружено (время Алматы): ${noticed}`,
      `Что произошло: ${happened}`,
      `Какие данные: ${data}`,
      `Скольких человек касается: ${people ?? 'пока не известно'}`,
      `Принятые меры: ${measures}`,
      `Лицо, ответственное за организацию обработки персональных данных: ${contact}`,
      'Основание: Закон Республики Казахстан «О персональных данных и их защите».',
    ].join('\n\n'),
  }
}
