/** Whole requests, not words inside of a sentence: "don't forget me" is none. Our mails name one of each language. */
const requests = [
  /^forget me\b/,
  /^please forget me\b/,
  /\b(delete|erase|remove) (me\b|my (data|address|details|information|e-?mail))/,
  /^(unsubscribe|stop|remove|opt ?out)\b[.! ]*$/m,
  /\bdo(n't| not) (write|e-?mail|contact) me (again|any ?more)\b/,
  /\bnever (write|e-?mail|contact) (to )?me again\b/,
  /^(bitte )?vergessen sie mich(?! nicht)\b/,
  /\b(löschen|entfernen) sie (bitte )?meine (daten|adresse|e-?mail)/,
  /\bbitte (löschen|vergessen) sie mich(?! nicht)\b/,
  /^(por favor,? )?olv[ií]den?me\b/,
  /\b(borren?|eliminen?|supriman?) (por favor )?(mis datos|mi (dirección|direccion|correo))/,
  /^oubliez-moi\b/,
  /^merci de m'oublier\b/,
  /\b(effacez|supprimez) (s'il vous plaît )?(mes données|mon (adresse|e-?mail|courriel))/,
]

/** Whether an answer to our mail asks us to forget its writer. Doubtful ones are shown to the hiring team instead. */
export function asksToBeForgotten(text: string): boolean {
  const plain = text
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/^[\s"'“”„«»‹›]+/, '')
    .trim()
  return requests.some((request) => request.test(plain))
}
