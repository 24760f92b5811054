import type { FieldType } from '@orangery/contract/harvest-v1'

/** The settings that not every kind of record has, by who has them. */
const kindsWith = {
  required: ['job', 'offer', 'opening'],
  requireApproval: ['job', 'opening'],
  triggersNewVersion: ['offer'],
  exposedInJobBoard: ['job'],
  apiOnly: ['job'],
  places: ['job', 'offer', 'opening'],
} as const satisfies Record<string, readonly FieldType[]>

export type Setting = keyof typeof kindsWith

export function hasSetting(fieldType: string, setting: Setting): boolean {
  return (kindsWith[setting] as readonly string[]).includes(fieldType)
}

/** Users have the few types that reports can group them by. */
export function takesValueType(fieldType: string, valueType: string): boolean {
  return fieldType !== 'user_attribute' || ['single_select', 'multi_select', 'yes_no', 'user'].includes(valueType)
}

export function hasOptions(valueType: string): boolean {
  return valueType === 'single_select' || valueType === 'multi_select'
}
