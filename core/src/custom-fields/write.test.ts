import { describe, expect, test } from 'vitest'
import type { FieldDefinition } from './custom-fields.ts'
import { applyFieldWrites } from './write.ts'

const field = (id: number, nameKey: string, valueType: string, required = false): FieldDefinition => ({
  id,
  fieldType: 'candidate',
  name: nameKey,
  nameKey,
  valueType,
  private: false,
  required,
  triggersNewVersion: false,
})
const context = {
  definitions: [
    field(1, 'shirt', 'single_select'),
    field(2, 'skills', 'multi_select'),
    field(3, 'pay', 'currency_range'),
    field(4, 'start', 'date'),
    field(5, 'note', 'short_text', true),
  ],
  options: [
    { id: 10, customFieldId: 1, name: 'S, M' },
    { id: 11, customFieldId: 1, name: '"L"' },
    { id: 20, customFieldId: 2, name: 'Forklift' },
  ],
  users: new Map(),
}
const write = (write: object, values = {}) => applyFieldWrites(context, { fieldType: 'candidate', values, writes: [write] })

describe('writing custom fields', () => {
  test.each([
    [{ id: 99, value: 'x' }, 'no candidate field 99'],
    [{ id: 1, value: 'XXL' }, 'has no option "XXL"'],
    [{ id: 3, min_value: 1, max_value: 2 }, 'needs a unit'],
    [{ id: 3, min_value: 9, max_value: 2, unit: 'EUR' }, 'min_value below'],
    [{ id: 4, value: '2026-02-31' }, 'must be a day'],
    [{ id: 5, value: '' }, 'delete_value'],
    [{ id: 5, delete_value: 'true' }, 'required'],
  ])('%j is refused: %s', (given, words) => {
    expect(() => write(given)).toThrow(words)
  })

  test('an option is found by id or exact text, commas and quotes included', () => {
    expect(write({ id: 1, value: 10 })).toEqual({ shirt: 'S, M' })
    expect(write({ name_key: 'shirt', value: '"L"' })).toEqual({ shirt: '"L"' })
    expect(write({ id: 2, value: ['20'] })).toEqual({ skills: ['Forklift'] })
  })

  test('clearing takes delete_value and leaves the other fields', () => {
    expect(write({ id: 1, delete_value: 'true' }, { shirt: 'S, M', note: 'kept' })).toEqual({ note: 'kept' })
  })
})
