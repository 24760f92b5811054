import type { Language } from '../../contract/index.ts'
import type { House } from '../../house.ts'
import { openInvitesOf, type RequestRow } from '../../requests/requests.store.ts'
import { assessmentTexts } from '../../texts/assessment/index.ts'
import { html, type Markup } from '../html.ts'

/** Every step that is open for the candidate, when there is more than this one: one link is enough for all. */
export async function stepList(
  house: House,
  { request, home, language }: { request: RequestRow; home: string; language: Language },
): Promise<Markup | undefined> {
  const all = await openInvitesOf(house.db, request.candidate_id)
  if (all.length < 2) return undefined
  const texts = assessmentTexts[language]
  return html`<nav class="box" aria-label="${texts.steps}"><h2>${texts.steps}</h2><ul class="people">${all.map((one) => {
    const done = one.state === 'complete'
    const here = one.id === request.id
    const name = html`<strong>${texts.stepNames[one.module]}</strong><span class="small">${one.job_name}</span>`
    return html`<li>${here ? html`<span aria-current="page">${name}</span>` : html`<a href="${home}/checks/${one.id}">${name}</a>`}<span class="tag ${done ? 'done' : 'waiting'}">${done ? texts.stepStates.done : texts.stepStates.open}</span></li>`
  })}</ul></nav>`
}
