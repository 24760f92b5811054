import type { getWebHook, WebHookBody } from '@orangery/contract/recruiting'
import type { Reply } from '../../api.ts'

export type Hook = Reply<typeof getWebHook>

/** The form as typed; numbers stay text until they are sent. */
export interface HookDraft {
  name: string
  action: string
  endpointUrl: string
  /** Undefined keeps the present secret. */
  secretKey: string | undefined
  errorRecipientEmail: string
  disabled: boolean
  basicUser: string
  basicPassword: string
  tokenUrl: string
  clientId: string
  clientSecret: string
  scope: string
  headers: readonly { key: number; name: string; value: string }[]
  retries: string
  laneWaitSeconds: string
  anySuccess: boolean
  honourRetryAfter: boolean
  honourGone: boolean
}

export const blankDraft: HookDraft = {
  name: '',
  action: '',
  endpointUrl: '',
  secretKey: '',
  errorRecipientEmail: '',
  disabled: false,
  basicUser: '',
  basicPassword: '',
  tokenUrl: '',
  clientId: '',
  clientSecret: '',
  scope: '',
  headers: [],
  retries: '',
  laneWaitSeconds: '120',
  anySuccess: false,
  honourRetryAfter: true,
  honourGone: true,
}

export function draftOf(hook: Hook): HookDraft {
  const { advanced } = hook
  return {
    name: hook.name,
    action: hook.action,
    endpointUrl: hook.endpointUrl,
    secretKey: undefined,
    errorRecipientEmail: hook.errorRecipientEmail ?? '',
    disabled: hook.disabled,
    basicUser: advanced.basicAuth?.user ?? '',
    basicPassword: '',
    tokenUrl: advanced.oauth?.tokenUrl ?? '',
    clientId: advanced.oauth?.clientId ?? '',
    clientSecret: '',
    scope: advanced.oauth?.scope ?? '',
    headers: advanced.headers.map((header, key) => ({ key, ...header })),
    retries: advanced.retries === null ? '' : String(advanced.retries),
    laneWaitSeconds: String(advanced.laneWaitSeconds),
    anySuccess: advanced.anySuccess,
    honourRetryAfter: advanced.honourRetryAfter,
    honourGone: advanced.honourGone,
  }
}

/** What is sent. A secret that was left empty on a change is left out, which keeps it. */
export function bodyOf(draft: HookDraft): WebHookBody {
  return {
    name: draft.name,
    action: draft.action,
    endpointUrl: draft.endpointUrl,
    secretKey: draft.secretKey,
    errorRecipientEmail: draft.errorRecipientEmail,
    disabled: draft.disabled,
    advanced: {
      basicAuth: draft.basicUser === '' ? null : { user: draft.basicUser, password: draft.basicPassword || undefined },
      oauth:
        draft.tokenUrl === ''
          ? null
          : {
              tokenUrl: draft.tokenUrl,
              clientId: draft.clientId,
              clientSecret: draft.clientSecret || undefined,
              scope: draft.scope || undefined,
            },
      headers: draft.headers.filter(({ name, value }) => name !== '' || value !== '').map(({ name, value }) => ({ name, value })),
      retries: draft.retries === '' ? null : Number(draft.retries),
      laneWaitSeconds: Number(draft.laneWaitSeconds),
      anySuccess: draft.anySuccess,
      honourRetryAfter: draft.honourRetryAfter,
      honourGone: draft.honourGone,
    },
  }
}

export interface WhenOption {
  readonly action: string
  readonly when: string
  readonly group: string
  readonly fired: boolean
}

const fillers = new Set(['has', 'have', 'been', 'is', 'was', 'a', 'an', 'the', 'or', 'and'])

/** Finds "Candidate or Prospect rejected" also for those who look for "Candidate has been rejected", as one guide calls it. */
export function whenMatches(when: string, search: string): boolean {
  const text = when.toLocaleLowerCase()
  return search
    .toLocaleLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '' && !fillers.has(word))
    .every((word) => text.includes(word))
}
