import type { QueryClient } from '@tanstack/react-query'
import { ApiError } from '../api.ts'

/** After a refusal that names fields, the first wrong one gets the focus: one place for all forms. */
export function focusWrongField(cache: QueryClient): () => void {
  return cache.getMutationCache().subscribe(({ mutation, type }) => {
    const error = mutation?.state.error
    if (type !== 'updated' || mutation?.state.status !== 'error' || !(error instanceof ApiError)) return
    if (Object.keys(error.fields).length === 0) return
    // The errors are drawn with the next frame.
    requestAnimationFrame(() => requestAnimationFrame(() => fieldIn('dialog[open]', '#content', 'main')?.focus()))
  })
}

function fieldIn(...places: readonly string[]): HTMLElement | null {
  for (const place of places) {
    const field = document.querySelector<HTMLElement>(`${place} [aria-invalid="true"]`)
    if (field) return field
  }
  return null
}
