/** An answer that is JSON already, as bytes; the face sends it as it is. */
export class ReadyJson {
  readonly bytes: Buffer
  constructor(bytes: Buffer) {
    this.bytes = bytes
  }
}
