import type { ImportReport } from '#catalog/contract/exchange.ts'
import type { ProblemDocument } from '#catalog/contract/problem.ts'
import { streams } from '#catalog/contract/routes.ts'
import { ApiProblem, apiAddress } from '#player/api/client.ts'
import { currentLanguage } from '#player/words/words.ts'

export type Kind = 'catalogue' | 'licences'

/** A file as it was when it was chosen: what was checked is what is imported. */
export type Chosen = { name: string; bytes: ArrayBuffer; kind: Kind }

/** ODRL is JSON; whatever else it is, the hub finds out and says so. */
export const typeOf = ({ name, kind }: Pick<Chosen, 'name' | 'kind'>): string =>
  kind === 'licences' && /\.json(ld)?$/i.test(name) ? 'application/ld+json' : 'text/csv'

/**
 * Sends a file to be checked, or to be imported; `onShare` is told how much of it is on its way (0 to 1). A refusal that
 * tells of rows is a report, too.
 * @throws ApiProblem with code `offline` when no answer came
 */
export function sendFile(
  chosen: Chosen,
  { dryRun, onShare }: { dryRun: boolean; onShare: (share: number) => void },
): Promise<ImportReport> {
  const address = apiAddress(
    chosen.kind === 'catalogue' ? streams.importCatalogue : streams.importLicences,
    {},
    dryRun ? { dryRun: 'true' } : {},
  )
  return new Promise((resolve, reject) => {
    // fetch does not tell how much of a body has gone.
    const request = new XMLHttpRequest()
    request.open('POST', address)
    request.setRequestHeader('Accept-Language', currentLanguage())
    request.setRequestHeader('Content-Type', typeOf(chosen))
    request.upload.onprogress = ({ loaded, total }) => onShare(total > 0 ? loaded / total : 0)
    request.onerror = () => reject(new ApiProblem('offline', 0, ''))
    request.onload = () => {
      const answered = answerOf(request)
      if (answered instanceof ApiProblem) reject(answered)
      else resolve(answered)
    }
    request.send(chosen.bytes)
  })
}

type Refusal = Partial<ProblemDocument> & { report?: ImportReport }

function answerOf({ status, responseText }: XMLHttpRequest): ImportReport | ApiProblem {
  try {
    const body: unknown = JSON.parse(responseText)
    if (status === 200) return body as ImportReport
    const { code = 'unavailable', detail = '', details = {}, report } = body as Refusal
    return report ?? new ApiProblem(code, status, detail, { details })
  } catch {
    return new ApiProblem('unavailable', status, '')
  }
}
