/** Errors of the network and of a server that is stopping, starting or refusing sessions; class 08 is about connections. */
const networkCodes = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', 'EAI_AGAIN'])
const serverCodes = /^(08...|57P0[1235]|53300)$/
const words =
  /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|not queryable/

/** Whether this was thrown because the database is away for now: the caller should answer "later", and nothing was written. */
export function isDatabaseDown(thrown: unknown): boolean {
  if (!(thrown instanceof Error)) return false
  const code = (thrown as NodeJS.ErrnoException).code ?? ''
  return networkCodes.has(code) || serverCodes.test(code) || words.test(thrown.message) || isDatabaseDown(thrown.cause)
}
