import { streams } from '#catalog/contract/routes.ts'
import type { Voucher, VoucherSheet } from '#catalog/contract/voucher.ts'
import { apiAddress, call } from '#player/api/client.ts'
import { useRequest } from '#player/api/request.ts'
import { formatMoney } from '#player/format/money.ts'
import { formatClock } from '#player/format/time.ts'
import { Mark } from '#player/frame/mark.tsx'
import { ProblemNotice } from '#player/frame/problem-notice.tsx'
import { subjectName } from '#player/pay/subject.ts'
import { RemoveLine } from '#player/studio/remove-line.tsx'
import { useSpeech } from '#player/words/words.ts'

/** Where codes are entered; set apart, so that it reads from left to right in any script. */
const address = `\u2066${location.host}/passes\u2069`

/** One code as it is cut out of the sheet. */
function VoucherCard({
  voucher,
  batch,
  onRevoke,
}: {
  voucher: Voucher
  batch: VoucherSheet
  onRevoke: () => void
}) {
  const { words, language } = useSpeech()
  const { vouchers, name } = words
  const { number, code, revokedAt } = voucher
  return (
    <li className={revokedAt ? 'voucher voucher-over' : 'voucher'}>
      <p className="voucher-head">
        <Mark />
        <span>{name}</span>
        {batch.price && <span className="voucher-price">{formatMoney(batch.price, language)}</span>}
      </p>
      <p className="voucher-what">{subjectName(batch.opens, words, language)}</p>
      <p className="small">
        {vouchers.cardDays(batch.days)}
        {batch.uses > 1 && ` · ${vouchers.cardUses(batch.uses)}`}
      </p>
      <bdi className="code">{code ?? vouchers.unreadable}</bdi>
      <p className="small">
        {revokedAt ? vouchers.revoked : vouchers.cardHow(address)}
        {!revokedAt && batch.expiresAt && ` · ${vouchers.cardUntil(formatClock(batch.expiresAt, words))}`}
      </p>
      <p className="small voucher-number">
        {number}
        {!revokedAt && <RemoveLine label={vouchers.revokeOne(number)} onRemove={onRevoke} />}
      </p>
    </li>
  )
}

/** The codes of a batch, to be printed and cut. */
export function Sheet({ id, onChanged }: { id: string; onChanged: () => void }) {
  const { words, language } = useSpeech()
  const { vouchers } = words
  const { data, problem, reload } = useRequest(`sheet ${id} ${language}`, (signal) =>
    call('voucherSheet', { params: { id }, signal }),
  )
  const revoke = (number: number) =>
    call('revokeVoucher', { params: { id, number } }).then(
      () => {
        reload()
        onChanged()
      },
      () => reload(),
    )
  if (problem) return <ProblemNotice problem={problem} retry={reload} />
  if (!data) return null
  return (
    <div className="sheet">
      <p className="sheet-actions">
        <button type="button" className="button primary" onClick={() => print()}>
          {vouchers.print}
        </button>
        <a className="button" href={apiAddress(streams.vouchersCsv, { id })} download>
          {vouchers.csv}
        </a>
      </p>
      <ul className="voucher-cards">
        {data.vouchers.map((voucher) => (
          <VoucherCard
            key={voucher.number}
            voucher={voucher}
            batch={data}
            onRevoke={() => void revoke(voucher.number)}
          />
        ))}
      </ul>
    </div>
  )
}
