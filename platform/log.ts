import pino, { type DestinationStream, type Logger } from 'pino'

export type Log = Logger

/**
 * JSON lines on standard error, so that standard output stays free for what a command is asked to print.
 * Written synchronously: the last line before an exit must not be lost. Of viewers nothing is written down: a request
 * would bring its address, and one that HTTP cannot read all of its bytes.
 */
export function openLog(
  name: string,
  level: string,
  destination: DestinationStream = pino.destination({ dest: 2, sync: true }),
): Log {
  return pino(
    {
      ...{ name, level, base: { pid: process.pid }, timestamp: pino.stdTimeFunctions.isoTime },
      redact: { paths: ['req', 'err.rawPacket'], remove: true },
    },
    destination,
  )
}
