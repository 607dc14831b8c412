import { ApiProblem } from '#player/api/client.ts'

/** Where the bytes of a copy come from: addresses below an asset, under a permission that ends and is asked for anew. */
export type Source = {
  /** @throws ApiProblem `offline`, or what `renew` throws */
  text(path: string): Promise<string>
  /** To be put away as it is. @throws ApiProblem */
  file(path: string): Promise<Response>
}

const tries = 5
const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))
const isRefused = ({ status }: Response) => status === 403 || status === 410

/** `master`: an address of the master playlist; `renew` gets another one. */
export function openSource(master: string, renew: () => Promise<string>, signal: AbortSignal): Source {
  const baseOf = (address: string) => address.slice(0, address.lastIndexOf('/') + 1)
  let base = baseOf(master)
  let renewing: Promise<void> | null = null
  // Files that are refused at once share one request.
  const renewed = (refused: string) => {
    if (base !== refused) return Promise.resolve()
    renewing ??= renew()
      .then((address) => {
        base = baseOf(address)
      })
      .finally(() => {
        renewing = null
      })
    return renewing
  }
  const get = async (path: string): Promise<Response> => {
    let last: Response | null = null
    for (let attempt = 0; attempt < tries; attempt += 1) {
      if (last && !isRefused(last)) await pause(400 * 2 ** attempt)
      const asked = base
      // Not into the browser's own cache as well: it lies here then.
      last = await fetch(asked + path, { signal, cache: 'no-store' }).catch((cause: unknown) => {
        if (signal.aborted) throw cause
        throw new ApiProblem('offline', 0, '', { cause })
      })
      if (last.ok) return last
      if (isRefused(last)) await renewed(asked)
    }
    throw new ApiProblem('keep-failed', last && last.status >= 500 ? last.status : 0, '')
  }
  return {
    text: async (path) => (await get(path)).text(),
    async file(path) {
      const answer = await get(path)
      const type = answer.headers.get('content-type') ?? 'application/octet-stream'
      const body = await answer.blob().catch((cause: unknown) => {
        if (signal.aborted) throw cause
        throw new ApiProblem('offline', 0, '', { cause })
      })
      return new Response(body, { headers: { 'content-type': type } })
    },
  }
}
