import type { GuideImportReport } from '#catalog/contract/guide.ts'
import type { ProblemDocument } from '#catalog/contract/problem.ts'
import { streams } from '#catalog/contract/routes.ts'
import { ApiProblem, apiAddress } from '#player/api/client.ts'
import { currentLanguage } from '#player/words/words.ts'

type Refusal = Partial<ProblemDocument> & { report?: GuideImportReport }

/**
 * Sends an XMLTV file to be checked, or to be kept. A refusal that tells of programmes is a report, too.
 * @throws ApiProblem with code `offline` when no answer came
 */
export async function sendGuide(channelId: string, file: Blob, dryRun: boolean): Promise<GuideImportReport> {
  const query = dryRun ? { dryRun: 'true' } : {}
  const answer = await fetch(apiAddress(streams.importGuide, { id: channelId }, query), {
    method: 'POST',
    headers: { 'Content-Type': 'application/xml', 'Accept-Language': currentLanguage() },
    body: file,
  }).catch((cause: unknown) => {
    throw new ApiProblem('offline', 0, '', { cause })
  })
  const body = (await answer.json().catch(() => ({}))) as Refusal & GuideImportReport
  if (answer.ok) return body
  if (body.report) return body.report
  const { code = 'unavailable', detail = '', details = {} } = body
  throw new ApiProblem(code, answer.status, detail, { details })
}
