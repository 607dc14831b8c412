import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { SMTPServer } from 'smtp-server'
import { expect } from 'vitest'

/** A real SMTP server on a free port, which keeps what it took. `refuse`: what it says to a recipient instead of taking it. */
export async function openMailServer() {
  const taken: { from: string; to: string[]; raw: string }[] = []
  const say: { refuse: ((to: string) => { code: number; said: string } | null) | null } = { refuse: null }
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo({ address }, _session, done) {
      const refused = say.refuse?.(address)
      if (!refused) return done()
      done(Object.assign(new Error(refused.said), { responseCode: refused.code }))
    },
    onData(stream, session, done) {
      void text(stream).then((raw) => {
        const { mailFrom, rcptTo } = session.envelope
        taken.push({ from: mailFrom ? mailFrom.address : '', to: rcptTo.map(({ address }) => address), raw })
        done()
      })
    },
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const { port } = server.server.address() as AddressInfo
  const find = (to: string) => taken.filter((mail) => mail.to.includes(to))
  return {
    url: `smtp://127.0.0.1:${port}`,
    taken,
    say,
    /** The last of so many letters to an address, with what its text says. */
    came: async (to: string, count = 1) => {
      await expect.poll(() => find(to).length, { timeout: 20_000 }).toBeGreaterThanOrEqual(count)
      const mail = find(to)[count - 1]
      return { ...mail, raw: mail?.raw ?? '', text: plainText(mail?.raw ?? '') }
    },
    close: () => new Promise<void>((closed) => server.close(closed)),
  }
}

/** The text/plain part of a message of ours, decoded. */
function plainText(raw: string): string {
  const [, part = ''] = /Content-Type: text\/plain[\s\S]*?\r\n\r\n([\s\S]*?)\r\n--/.exec(raw) ?? []
  if (/Content-Transfer-Encoding: base64[\s\S]*?\r\n\r\n/.test(raw.slice(0, raw.indexOf(part))))
    return Buffer.from(part, 'base64').toString('utf8')
  const joined = part.replace(/=\r\n/g, '')
  const bytes = joined.replace(/=([0-9A-F]{2})/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  )
  return Buffer.from(bytes, 'latin1').toString('utf8')
}
