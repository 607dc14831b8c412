/**
 * The steps from one secret of addresses to the next. A new one is known everywhere before it signs, and the old one goes when the
 * last address that it signed has expired, so nobody who watches notices any of it. Pure.
 */
export type Rotation = { step: 'announced' | 'signing'; at: string }

/** What a hub or an edge says of itself; null: it does not answer. */
export type Knowing = { who: string; secrets: readonly string[] | null }

export type NextStep =
  | { step: 'announce' | 'sign' | 'retire' }
  /** Not yet: these do not know the new secret. */
  | { step: 'wait-for'; who: string[] }
  | { step: 'wait-until'; at: Date }

/**
 * @param secrets fingerprints of the secrets of the data folder, the one that signs first
 * @param rotation how far it has come; of two secrets without it the first has been signing `since` then
 * @param lifeMs after which no address is good any more
 */
export function nextStep(
  secrets: readonly string[],
  rotation: Rotation | null,
  { known, since, now, lifeMs }: { known: readonly Knowing[]; since: Date; now: Date; lifeMs: number },
): NextStep {
  if (secrets.length < 2) return { step: 'announce' }
  if (rotation?.step === 'announced') {
    const fresh = secrets[1] ?? ''
    const who = known.filter((one) => !one.secrets?.includes(fresh)).map((one) => one.who)
    return who.length > 0 ? { step: 'wait-for', who } : { step: 'sign' }
  }
  const over = new Date((rotation ? Date.parse(rotation.at) : since.getTime()) + lifeMs)
  return now < over ? { step: 'wait-until', at: over } : { step: 'retire' }
}
