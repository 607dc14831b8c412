/** What came is no RTMP, or more of it than is taken: the connection ends. */
export class RtmpFault extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'RtmpFault'
  }
}
