/** One question: how the network is asked, and what is kept of an earlier answer. */
export type Asking = {
  network: () => Promise<Response>
  kept: () => Promise<Response | undefined>
  /** An answer that only says that nobody is there to answer. */
  isAway: (answer: Response) => boolean
  /** How long the network may take while something is kept, ms. */
  patience: number
}

/**
 * What the network says. What is kept, where it says nothing, or not in time; without a kept answer there is no hurry.
 * Rejects as the network did when there is neither.
 */
export async function ask({ network, kept, isAway, patience }: Asking): Promise<Response> {
  const asked = network().then(
    (answer) => ({ answer, cause: null }),
    (cause: unknown) => ({ answer: null, cause }),
  )
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), patience)
  })
  const first = await Promise.race([asked, late])
  clearTimeout(timer)
  if (first?.answer && !isAway(first.answer)) return first.answer
  const copy = await kept()
  if (copy) return copy
  const { answer, cause } = first ?? (await asked)
  if (answer) return answer
  throw cause
}
