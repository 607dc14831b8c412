import { createTransport } from 'nodemailer'

/** One message, as a person reads it. */
export type Letter = { subject: string; text: string; html: string }
export type Addressed = Letter & {
  /** Becomes its Message-ID, so that one which is sent twice is known again. */
  id: string
  to: string
}

/** Why a message did not go. `final`: nobody would take it later either. */
export class MailTrouble extends Error {
  readonly final: boolean
  constructor(message: string, final: boolean, options?: ErrorOptions) {
    super(message, options)
    this.name = 'MailTrouble'
    this.final = final
  }
}

export type Mailer = {
  /** Resolves when a server has taken it. @throws MailTrouble */
  send(mail: Addressed): Promise<void>
  close(): void
}

const timeoutMs = 20_000

/**
 * What an address may be: no spaces and no control characters, so that nothing of it can become a header or a command
 * (RFC 5321 section 4.1.2 allows more, in quotation marks, which nobody uses).
 */
export const isMailAddress = (text: string): boolean =>
  text.length <= 254 && /^[^\s@<>,;:"()[\]\\\p{Cc}\p{Cf}]+@[^\s@<>,;:"()[\]\\\p{Cc}\p{Cf}]+$/u.test(text)

/** Sends over SMTP. `url`: smtp(s)://user:password@host:port; `from`: an address, or `Name <address>`. */
export function openMailer(url: string, from: string): Mailer {
  const transport = createTransport({
    url,
    ...{ connectionTimeout: timeoutMs, greetingTimeout: timeoutMs, socketTimeout: timeoutMs },
    // Nothing of a message is ever a path or an address to be read.
    ...{ disableFileAccess: true, disableUrlAccess: true },
  })
  const domain = /@([^\s>]+)/.exec(from)?.[1] ?? 'localhost'
  return {
    async send({ id, to, subject, text, html }) {
      if (!isMailAddress(to)) throw new MailTrouble('no address of a mailbox', true)
      await transport
        .sendMail({
          // As an object it is one address, whatever stands in it.
          ...{ from, to: { name: '', address: to }, subject, text, html },
          messageId: `<${id}@${domain}>`,
          // Nobody's holiday notice answers it (RFC 3834 section 5).
          headers: { 'Auto-Submitted': 'auto-generated' },
        })
        .catch((error: unknown) => {
          throw troubleOf(error)
        })
    },
    close: () => transport.close(),
  }
}

/** A server that refuses the mailbox for good (5yz, RFC 5321 section 4.2.1) is not asked again; one that refuses us is. */
function troubleOf(error: unknown): MailTrouble {
  const { code, responseCode } = error as { code?: unknown; responseCode?: unknown }
  const said = error instanceof Error ? error.message : String(error)
  const refused = code === 'EENVELOPE' || code === 'EMESSAGE'
  const final = refused && typeof responseCode === 'number' && responseCode >= 500
  return new MailTrouble(said.slice(0, 300), final, { cause: error })
}
