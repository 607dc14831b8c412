import { randomBytes } from 'node:crypto'
import { RtmpFault } from './fault.ts'

/** The handshake of RTMP 1.0 (Adobe, December 2012, section 5.2), the server's side, in its simple form. */

const version = 3
const partBytes = 1536

export type Handshake = {
  /**
   * `rest`: what came after it, once it is over; null until then.
   * @throws RtmpFault when it is another protocol
   */
  push(bytes: Buffer): { send: Buffer | null; rest: Buffer | null }
}

/** S0, S1 and S2 at once: the client's own part is only echoed. */
function answer(hello: Buffer): Buffer {
  const own = randomBytes(partBytes)
  own.fill(0, 0, 8)
  return Buffer.concat([Buffer.from([version]), own, hello.subarray(1, 1 + partBytes)])
}

/** What the client sends back of ours is not compared: some senders fill it with something else. */
export function newHandshake(): Handshake {
  let held: Buffer = Buffer.alloc(0)
  let answered = false
  return {
    push(bytes) {
      held = Buffer.concat([held, bytes])
      if (held.length > 0 && held[0] !== version) throw new RtmpFault('not plain RTMP')
      if (held.length < 1 + partBytes) return { send: null, rest: null }
      const send = answered ? null : answer(held)
      answered = true
      const whole = 1 + 2 * partBytes
      return { send, rest: held.length < whole ? null : held.subarray(whole) }
    },
  }
}
