import type { Sender } from '#catalog/store/mail-outbox.ts'
import type { Config } from '#platform/config.ts'

/**
 * How links of mail begin, and how it is signed. Never what a request says of its host: a letter would lead wherever its
 * sender likes. Without a public address mail is not sent at all, and its links are for whoever sits at the machine.
 */
export const senderOf = ({ publicUrl, operatorName, host, port }: Config): Sender => ({
  base:
    publicUrl?.replace(/\/+$/, '') ??
    `http://${host === '0.0.0.0' || host === '::' ? 'localhost' : host}:${port}`,
  hub: operatorName ?? 'Nar',
})
