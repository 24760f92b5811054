import type { BrandColor, Language } from '../contract/index.ts'
import { frameTexts } from '../texts/frame/index.ts'
import { html, type Markup } from './html.ts'
import { type Choice, languageChoice } from './language.ts'

export interface PageParts {
  readonly title: string
  readonly company: string
  /** Of the role; plum unless given. */
  readonly color?: BrandColor
  /** How far: steps done, of how many. */
  readonly progress?: { readonly done: number; readonly of: number; readonly label: string; readonly left: string }
  readonly content: Markup
  /** The language of the page; English unless given. */
  readonly language?: Language
  /** Where the choice of languages beside the company's name leads; none without. */
  readonly choice?: Choice
  /** Ways out, and what was saved. */
  readonly foot?: Markup
}

const mark = html`<svg class="mark" viewBox="0 0 40 44" width="32" height="35" aria-hidden="true" focusable="false">
<path class="mark-arch" d="M3 41V18C3 9 10 3 20 3s17 6 17 15v23z"/><path class="mark-bar" d="M20 3v12M3 22h6M31 22h6"/>
<circle class="mark-fruit" cx="20" cy="28" r="9"/><path class="mark-leaf" d="M20 19c1-4 4-5 7-5-1 4-3 5-7 5z"/></svg>`

/** The frame of every page that is opened by a link: works without script, on a phone first. */
export function layout({ title, company, color, progress, content, foot, language = 'en', choice }: PageParts): Markup {
  const texts = frameTexts[language]
  return html`<html lang="${language}"${color ? html` data-color="${color}"` : ''}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex, nofollow">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>${title} · ${company}</title>
<link rel="icon" type="image/svg+xml" href="/p/hipeople/mark.svg">
<link rel="stylesheet" href="/p/hipeople/tokens.css">
<link rel="stylesheet" href="/p/hipeople/public.css">
<script src="/p/hipeople/public.js" defer></script>
</head>
<body data-draft-saved="${texts.draft.saved}" data-draft-failed="${texts.draft.failed}" data-draft-offline="${texts.draft.offline}">
<a class="skip" href="#main">${texts.skip}</a>
<header class="brand">${mark}<span class="brand-name" dir="auto">${company}</span>${choice ? languageChoice(language, choice) : ''}</header>
<main id="main" tabindex="-1">
${progress ? bar(progress) : ''}
${content}
</main>
${foot ? html`<footer class="foot">${foot}</footer>` : ''}
</body>
</html>`
}

function bar({ done, of, label, left }: NonNullable<PageParts['progress']>): Markup {
  const steps = Array.from(
    { length: of },
    (_, at) => html`<i class="${at < done ? 'step done' : at === done ? 'step now' : 'step'}"></i>`,
  )
  return html`<div class="progress"><div class="steps" aria-hidden="true">${steps}</div><p class="progress-text"><span>${label}</span><span>${left}</span></p></div>`
}

/** What went wrong, above the form, with a way to each field. */
export function problems(found: readonly { field: string; message: string }[], language: Language): Markup | '' {
  if (found.length === 0) return ''
  return html`<div class="problems" role="alert"><p>${frameTexts[language].problems(found.length)}</p>
<ul>${found.map(({ field, message }) => html`<li><a href="#f-${field}">${message}</a></li>`)}</ul></div>`
}
