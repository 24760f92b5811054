import type { HookRow } from '../hooks.store.ts'

/** Why nothing may be sent again through this hook; null when it may. A disabled hook sends nothing, whoever asks. */
export function refusalToRedeliver(hook: Pick<HookRow, 'name' | 'disabled' | 'deleted_at'>): string | null {
  if (hook.deleted_at) return `The web hook “${hook.name}” was deleted; nothing is sent through it any more.`
  if (hook.disabled) return `The web hook “${hook.name}” is disabled. Enable it, then redeliver.`
  return null
}
