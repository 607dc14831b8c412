import type { Earning } from '#catalog/contract/earnings.ts'
import type { Currency } from '#catalog/contract/money.ts'
import { streams } from '#catalog/contract/routes.ts'
import { apiAddress, call } from '#player/api/client.ts'
import { useRequest } from '#player/api/request.ts'
import { formatMoney } from '#player/format/money.ts'
import { formatNumber } from '#player/format/size.ts'
import { ProblemNotice } from '#player/frame/problem-notice.tsx'
import { subjectName } from '#player/pay/subject.ts'
import { SignedInPage } from '#player/studio/signed-in-page.tsx'
import { useSpeech } from '#player/words/words.ts'
import '#player/styles/complaints.css'
import '#player/styles/pay.css'
import '#player/styles/shop.css'
import '#player/styles/transparency.css'

/** By month, in their order. */
function months(earnings: readonly Earning[]): [string, Earning[]][] {
  const found = new Map<string, Earning[]>()
  for (const earning of earnings) found.set(earning.month, [...(found.get(earning.month) ?? []), earning])
  return [...found]
}

/** Of each currency: they are never added up. */
function totals(earnings: readonly Earning[]): [Currency, number][] {
  const sums = new Map<Currency, number>()
  for (const { currency, amount } of earnings) sums.set(currency, (sums.get(currency) ?? 0) + amount)
  return [...sums]
}

function Month({ month, earnings }: { month: string; earnings: readonly Earning[] }) {
  const { words, language } = useSpeech()
  const [year = '', number = ''] = month.split('-')
  return (
    <tbody>
      <tr>
        <th scope="rowgroup" colSpan={3}>
          {words.earnings.month(number, year)}
        </th>
      </tr>
      {earnings.map(({ of, source, currency, count, amount }) => (
        <tr key={`${of.id} ${source} ${currency}`}>
          <th scope="row">
            {subjectName(of, words, language)} <span className="small">{words.earnings.sources[source]}</span>
          </th>
          <td>{formatNumber(count, language)}</td>
          <td>
            <bdi>{formatMoney({ amount, currency }, language)}</bdi>
          </td>
        </tr>
      ))}
      {totals(earnings).map(([currency, amount]) => (
        <tr key={currency} className="earnings-total">
          <th scope="row">{words.earnings.total}</th>
          <td />
          <td>
            <bdi>{formatMoney({ amount, currency }, language)}</bdi>
          </td>
        </tr>
      ))}
    </tbody>
  )
}

function Earnings() {
  const { words, language } = useSpeech()
  const told = words.earnings
  const { data, problem, reload } = useRequest(`earnings ${language}`, (signal) =>
    call('earnings', { signal }),
  )
  return (
    <>
      {problem && <ProblemNotice problem={problem} retry={reload} />}
      {data?.earnings.length === 0 && <p>{told.none}</p>}
      {data && data.earnings.length > 0 && (
        <>
          <table className="figures earnings">
            <thead>
              <tr>
                <th scope="col">{told.what}</th>
                <th scope="col">{told.count}</th>
                <th scope="col">{told.amount}</th>
              </tr>
            </thead>
            {months(data.earnings).map(([month, earnings]) => (
              <Month key={month} month={month} earnings={earnings} />
            ))}
          </table>
          <p>
            <a className="button" href={apiAddress(streams.earningsCsv)} download>
              {told.csv}
            </a>
          </p>
        </>
      )}
    </>
  )
}

/** What an owner has earned, by month and title. */
export default function EarningsPage() {
  const { words } = useSpeech()
  return (
    <SignedInPage heading={words.earnings.title} note={words.earnings.lead}>
      <Earnings />
    </SignedInPage>
  )
}
