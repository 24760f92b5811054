import { partners } from '@orangery/contract/harvest-v1'
import { advancedSettings, createWebHooksFromTemplate, listWebHookTemplates } from '@orangery/contract/recruiting'
import { actionOf, webhookEvents, webhookTemplates } from '@orangery/contract/webhooks'
import { notFound } from '../../errors.ts'
import { createHooks } from '../../webhooks/index.ts'
import { answer } from './web-call.ts'

const whenOf = (action: string) => webhookEvents[actionOf(action)].when

const list = answer(listWebHookTemplates, async () => ({
  rows: webhookTemplates.map((template) => ({
    id: template.partner,
    partner: partners.find(({ id }) => id === template.partner)?.name ?? template.partner,
    errorRecipientEmail: template.errorRecipient,
    hooks: template.hooks.map(({ name, action }) => ({ name, action, when: whenOf(action) })),
  })),
}))

const create = answer(createWebHooksFromTemplate, async ({ core, actor, params, body }) => {
  const template = webhookTemplates.find(({ partner }) => partner === params.template)
  if (!template) throw notFound('web hook template', params.template)
  const { hooks, errorRecipient } = template
  const saved = await createHooks(
    core,
    actor,
    hooks.map(({ name, action }) => ({
      name,
      action,
      endpointUrl: body.endpointUrl,
      secretKey: body.secretKey,
      errorRecipientEmail: body.errorRecipientEmail === undefined ? errorRecipient : body.errorRecipientEmail || null,
      disabled: false,
      advanced: advancedSettings.parse({}),
    })),
  )
  return {
    rows: saved.map((one, index) => ({
      ...one,
      warnings: [...one.warnings],
      name: hooks[index]!.name,
      when: whenOf(hooks[index]!.action),
    })),
  }
})

export const webHookTemplateBindings = [list, create]
