import type { FastifyReply, FastifyRequest, PublicPage } from '@orangery/app-kit'
import { type Language, languageNames, language as languages } from '../contract/index.ts'
import type { House } from '../house.ts'
import { frameTexts } from '../texts/frame/index.ts'
import { html, type Markup, when } from './html.ts'
import { field, formOf, paramOf, sendTo } from './reply.ts'

const cookie = 'hp_language'
const seconds = 90 * 86_400

/** The language of the role behind a request, once known: a page that fails later still answers in it. */
const known = new WeakMap<FastifyRequest, Language>()

/** What this reader chose, or `given`: the language of the role. A link that leads to no role is answered as the browser asks. */
export function languageOf(request: FastifyRequest, given?: Language): Language {
  if (given) known.set(request, given)
  const found = new RegExp(`(?:^|;\\s*)${cookie}=([a-z]{2})(?:;|$)`).exec(request.headers.cookie ?? '')
  return languages.safeParse(found?.[1]).data ?? known.get(request) ?? askedFor(request.headers['accept-language']) ?? 'en'
}

/** The first language of the header, by its weights, that there is. */
function askedFor(header: string | undefined): Language | undefined {
  const wishes = (header ?? '').slice(0, 400).split(',')
  return wishes
    .map((wish) => ({ tag: wish.trim().slice(0, 2).toLowerCase(), weight: Number(/;\s*q=([\d.]+)/.exec(wish)?.[1] ?? 1) }))
    .sort((a, b) => b.weight - a.weight)
    .flatMap(({ tag }) => languages.safeParse(tag).data ?? [])[0]
}

export interface Choice {
  /** The link that the pages stand behind. */
  readonly base: string
  /** The page to come back to. */
  readonly back: string
}

/** The choice of languages, as a form that works without script. */
export function languageChoice(language: Language, { base, back }: Choice): Markup {
  return html`<form class="languages" method="post" action="${base}/language" aria-label="${frameTexts[language].language}">
<input type="hidden" name="back" value="${back}">
${languages.options.map(
  (one) =>
    html`<button class="language" name="language" value="${one}" lang="${one}" aria-label="${languageNames[one]}"${when(one === language, 'disabled')}><span class="wide">${languageNames[one]}</span><span class="narrow">${one.toUpperCase()}</span></button>`,
)}</form>`
}

/** For notices, which may stand for any page of a link: a choice there leads back to the link itself. */
export function choiceBehind(request: FastifyRequest): Choice | undefined {
  const base = /^\/[cr]\/[\w-]{1,100}(?=[/?]|$)/.exec(request.url)?.[0]
  return base ? { base, back: base } : undefined
}

/** Keeps the choice in the browser alone and goes back to the page. `prefix` is /c or /r. */
export function languagePage(house: House, prefix: '/c' | '/r'): PublicPage {
  return {
    method: 'POST',
    path: `${prefix}/:token/language`,
    handler: async (request: FastifyRequest, reply: FastifyReply) => {
      const form = formOf(request)
      const chosen = languages.safeParse(form.get('language')).data
      const base = `${prefix}/${encodeURIComponent(paramOf(request, 'token'))}`
      const back = field(form, 'back', 400)
      if (chosen) {
        const secure = house.publicUrl.startsWith('https:') ? '; Secure' : ''
        reply.header('set-cookie', `${cookie}=${chosen}; Path=/; Max-Age=${seconds}; HttpOnly; SameSite=Lax${secure}`)
      }
      return sendTo(reply, isWithin(back, base) ? back : base)
    },
  }
}

/** Only pages behind the same link; nothing that a browser could read as another host. */
function isWithin(path: string, base: string): boolean {
  return path === base || new RegExp(`^${base.replace(/[^\w/-]/g, '')}[/?][\\w/?=&-]*$`).test(path)
}
