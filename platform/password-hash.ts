import { hash, verify } from '@node-rs/argon2'

/**
 * Passwords as argon2id: "a minimum configuration of 19 MiB of memory, an iteration count of 2, and 1 degree of
 * parallelism" (OWASP Password Storage Cheat Sheet; the type is that of RFC 9106). Each has its own salt of 16 bytes in
 * its PHC string. The work is done by threads of libuv, never on the event loop.
 */
// Algorithm.Argon2id: the package's enum is a type alone.
const options = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const

/** At once: libuv has four threads, which read files for viewers, too. */
const mostAtOnce = 2

/** Waiting beyond these is refused, so that a flood of guesses costs no more memory than they do. */
const mostWaiting = 200

let running = 0
const waiting: (() => void)[] = []

/** @throws Error when too many wait */
async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= mostAtOnce) {
    if (waiting.length >= mostWaiting) throw new TooManyPasswords()
    await new Promise<void>((go) => waiting.push(go))
  } else running++
  try {
    return await work()
  } finally {
    // The place is handed on, not given back, so that nobody comes in between.
    const next = waiting.shift()
    if (next) next()
    else running--
  }
}

export class TooManyPasswords extends Error {
  constructor() {
    super('too many passwords are being checked')
    this.name = 'TooManyPasswords'
  }
}

/** As it was typed, in one of the ways that Unicode has of writing it: keyboards differ (NIST SP 800-63B-4, 3.1.1.2). */
const normal = (password: string) => password.normalize('NFC')

/** @throws TooManyPasswords */
export const hashPassword = (password: string): Promise<string> =>
  inTurn(() => hash(normal(password), options))

/** Of no password: what an account that has none, or is not there, is compared with. */
let stranger: Promise<string> | null = null

/** Whether a password is that of `hashed`. null takes as long, and is never. @throws TooManyPasswords */
export async function isPassword(hashed: string | null, password: string): Promise<boolean> {
  stranger ??= hash(crypto.randomUUID(), options)
  const against = hashed ?? (await stranger)
  const same = await inTurn(() => verify(against, normal(password)))
  return same && hashed !== null
}
