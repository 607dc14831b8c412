import { useState } from 'react'
import type { VoucherBatch } from '#catalog/contract/voucher.ts'
import { call } from '#player/api/client.ts'
import { useRequest } from '#player/api/request.ts'
import { formatMoney } from '#player/format/money.ts'
import { formatClock } from '#player/format/time.ts'
import { ProblemNotice } from '#player/frame/problem-notice.tsx'
import { subjectName } from '#player/pay/subject.ts'
import { AskedTwice } from '#player/studio/asked-twice.tsx'
import { FieldProblem } from '#player/studio/field-problem.tsx'
import { SignedInPage } from '#player/studio/signed-in-page.tsx'
import { useTask } from '#player/studio/task.ts'
import { useSpeech } from '#player/words/words.ts'
import '#player/styles/complaints.css'
import '#player/styles/pay.css'
import '#player/styles/shop.css'
import { BatchForm } from './batch-form.tsx'
import { Sheet } from './sheet.tsx'

/** Nobody watches by it any more. */
function Revoke({ batch, onRevoked }: { batch: VoucherBatch; onRevoked: () => void }) {
  const { vouchers } = useSpeech().words
  const { busy, problem, run } = useTask()
  return (
    <>
      <AskedTwice
        label={vouchers.revoke}
        sure={vouchers.sure}
        yes={vouchers.yes}
        no={vouchers.no}
        busy={busy}
        onYes={() => run(() => call('revokeVouchers', { params: { id: batch.id } }), onRevoked)}
      />
      {problem && <FieldProblem problem={problem} />}
    </>
  )
}

type BatchProps = {
  batch: VoucherBatch
  open: boolean
  onOpen: (open: boolean) => void
  onChanged: () => void
}

function Batch({ batch, open, onOpen, onChanged }: BatchProps) {
  const { words, language } = useSpeech()
  const { vouchers } = words
  const facts = [
    vouchers.facts(batch.count, batch.uses, batch.days),
    batch.price ? formatMoney(batch.price, language) : null,
    batch.expiresAt ? vouchers.expires(formatClock(batch.expiresAt, words)) : null,
  ]
  return (
    <li className="batch" data-open={open}>
      <div className="batch-words">
        <h3>{subjectName(batch.opens, words, language)}</h3>
        <p className="small">{facts.filter((fact) => fact !== null).join(' · ')}</p>
        {batch.note && <p className="small">{batch.note}</p>}
        <p className="small">
          {formatClock(batch.madeAt, words)} · {vouchers.entered(batch.entered, batch.count)}
          {batch.revokedAt && ` · ${vouchers.revoked}`}
        </p>
      </div>
      <div className="batch-actions">
        <button type="button" className="button" aria-expanded={open} onClick={() => onOpen(!open)}>
          {open ? vouchers.hide : vouchers.sheet}
        </button>
        {!batch.revokedAt && <Revoke batch={batch} onRevoked={onChanged} />}
      </div>
      {open && <Sheet key={batch.revokedAt} id={batch.id} onChanged={onChanged} />}
    </li>
  )
}

function Vouchers() {
  const { words, language } = useSpeech()
  const { vouchers } = words
  const { data, problem, reload } = useRequest(`vouchers ${language}`, (signal) =>
    call('listVouchers', { signal }),
  )
  const [open, setOpen] = useState<string | null>(null)
  return (
    <>
      <BatchForm
        onMade={(id) => {
          setOpen(id)
          reload()
        }}
      />
      {problem && <ProblemNotice problem={problem} retry={reload} />}
      {data && (
        <section className="batches">
          <h2>{vouchers.mine}</h2>
          {data.batches.length === 0 && <p>{vouchers.none}</p>}
          <ul>
            {data.batches.map((batch) => (
              <Batch
                key={batch.id}
                batch={batch}
                open={batch.id === open}
                onOpen={(yes) => setOpen(yes ? batch.id : null)}
                onChanged={reload}
              />
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

/** Where owners make, print and withdraw vouchers. */
export default function VouchersPage() {
  const { words } = useSpeech()
  return (
    <SignedInPage heading={words.vouchers.title} note={words.vouchers.lead}>
      <Vouchers />
    </SignedInPage>
  )
}
