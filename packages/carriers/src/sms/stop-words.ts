const stops = new Set(['STOP', 'STOPALL', 'UNSUBSCRIBE', 'CANCEL', 'END', 'QUIT'])
const starts = new Set(['START', 'UNSTOP', 'YES'])

/** What the whole answer asks for, as carriers everywhere read it; a word inside of a sentence asks for nothing. */
export function readStopWord(text: string): 'stop' | 'start' | undefined {
  const word = text.replace(/^[\s"'“”‘’.!]+|[\s"'“”‘’.!]+$/g, '').toUpperCase()
  return stops.has(word) ? 'stop' : starts.has(word) ? 'start' : undefined
}
