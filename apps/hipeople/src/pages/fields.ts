import { html, type Markup, when } from './html.ts'

export interface Problem {
  readonly field: string
  readonly message: string
}

export interface TextField {
  readonly name: string
  readonly label: string
  readonly value: string
  readonly type?: 'text' | 'email' | 'tel' | 'month'
  readonly help?: string
  /** The word that says so, when it may be left out. */
  readonly optional?: string
  readonly autocomplete?: string
  readonly rows?: number
  readonly longest?: number
}

/** A field with its label, its help and what is wrong with it, tied together for screen readers. */
export function textField(field: TextField, problems: readonly Problem[] = []): Markup {
  const id = `f-${field.name}`
  const wrong = problems.find((problem) => problem.field === field.name)
  const about = [field.help ? `${id}-help` : '', wrong ? `${id}-wrong` : ''].filter(Boolean).join(' ')
  const shared = html`id="${id}" name="${field.name}" maxlength="${field.longest ?? 200}" dir="auto"${when(!field.optional, 'required')}${about ? html` aria-describedby="${about}"` : ''}${wrong ? html` aria-invalid="true"` : ''}`
  return html`<div class="field">
<label class="label" for="${id}"><span>${field.label}</span>${field.optional ? html`<span class="small">${field.optional}</span>` : ''}</label>
${
  field.rows
    ? html`<textarea ${shared} rows="${field.rows}">\n${field.value}</textarea>`
    : html`<input ${shared} type="${field.type ?? 'text'}" value="${field.value}" autocomplete="${field.autocomplete ?? 'off'}">`
}
${field.help ? html`<p class="help" id="${id}-help">${field.help}</p>` : ''}${wrong ? html`<p class="wrong" id="${id}-wrong">${wrong.message}</p>` : ''}
</div>`
}

export interface RadioGroup {
  readonly name: string
  readonly legend: Markup
  readonly options: readonly { readonly value: string; readonly label: string; readonly unseen?: boolean }[]
  readonly chosen: string | null
  readonly required?: boolean
  /** Of the options, when it is not the page's. */
  readonly language?: string
}

export function radioGroup(group: RadioGroup, problems: readonly Problem[] = []): Markup {
  const wrong = problems.find((problem) => problem.field === group.name)
  return html`<fieldset${wrong ? html` aria-describedby="f-${group.name}-wrong"` : ''}>
<legend>${group.legend}</legend>
${wrong ? html`<p class="wrong" id="f-${group.name}-wrong">${wrong.message}</p>` : ''}
${group.options.map(
  ({ value, label, unseen }, at) =>
    html`<label class="${unseen ? 'choice unseen' : 'choice'}"><input type="radio" name="${group.name}" value="${value}"${at === 0 ? html` id="f-${group.name}"` : ''}${when(value === group.chosen, 'checked')}${when(group.required === true, 'required')}><span dir="auto"${group.language ? html` lang="${group.language}"` : ''}>${label}</span></label>`,
)}
</fieldset>`
}
