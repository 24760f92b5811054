/** An answer that is JSON text already; the face sends it as it is. */
export class ReadyJson {
  readonly text: string
  constructor(text: string) {
    this.text = text
  }
}
