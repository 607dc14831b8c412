import pino, { type Logger } from 'pino'

export type Log = Logger

/**
 * JSON lines on standard error, so that standard output stays free for what a command is asked to print.
 * Written synchronously: the last line before an exit must not be lost.
 */
export function openLog(name: string, level: string): Log {
  return pino(
    { name, level, base: { pid: process.pid }, timestamp: pino.stdTimeFunctions.isoTime },
    pino.destination({ dest: 2, sync: true }),
  )
}
