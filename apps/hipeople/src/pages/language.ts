import type { FastifyReply, FastifyRequest, PublicPage } from '@orangery/app-kit'
import { type Language, languageNames, language as languages } from '../contract/index.ts'
import type { House } from '../house.ts'
import { html, type Markup, when } from './html.ts'
import { field, formOf, paramOf, sendTo } from './reply.ts'

const cookie = 'hp_language'
const seconds = 90 * 86_400

/** What this reader chose, or `given`: the language of the role. */
export function languageOf(request: FastifyRequest, given: Language): Language {
  const found = new RegExp(`(?:^|;\\s*)${cookie}=([a-z]{2})(?:;|$)`).exec(request.headers.cookie ?? '')
  return languages.safeParse(found?.[1]).data ?? given
}

/** The choice of languages, as a form that works without script; `back` is the page to come back to. */
export function languageChoice(options: { language: Language; label: string; base: string; back: string }): Markup {
  return html`<form class="languages" method="post" action="${options.base}/language" aria-label="${options.label}">
<input type="hidden" name="back" value="${options.back}">
${languages.options.map(
  (one) =>
    html`<button class="language" name="language" value="${one}" lang="${one}"${when(one === options.language, 'disabled')}>${languageNames[one]}</button>`,
)}</form>`
}

/** Keeps the choice in the browser alone and goes back to the page. `prefix` is /c or /r. */
export function languagePage(house: House, prefix: '/c' | '/r'): PublicPage {
  return {
    method: 'POST',
    path: `${prefix}/:token/language`,
    handler: async (request: FastifyRequest, reply: FastifyReply) => {
      const form = formOf(request)
      const chosen = languages.safeParse(form.get('language')).data
      const base = `${prefix}/${paramOf(request, 'token')}`
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
