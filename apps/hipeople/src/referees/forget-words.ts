/** Whole requests, not words inside of a sentence: "don't forget me" is none. */
const requests = [
  /^forget me\b/,
  /^please forget me\b/,
  /\b(delete|erase|remove) (me\b|my (data|address|details|information|e-?mail))/,
  /^(unsubscribe|stop|remove|opt ?out)\b[.! ]*$/m,
  /\bdo(n't| not) (write|e-?mail|contact) me (again|any ?more)\b/,
  /\bnever (write|e-?mail|contact) (to )?me again\b/,
  /\b(löschen|entfernen) sie (bitte )?meine (daten|adresse|e-?mail)/,
  /\bbitte (löschen|vergessen) sie mich\b/,
]

/** Whether an answer to our mail asks us to forget its writer. Doubtful ones are shown to the hiring team instead. */
export function asksToBeForgotten(text: string): boolean {
  const plain = text.toLowerCase().replaceAll('’', "'").trim()
  return requests.some((request) => request.test(plain))
}
