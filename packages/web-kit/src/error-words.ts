import { ApiError } from './api.ts'

/** What went wrong, in words for the person at the screen; errors are worded here and on the server, nowhere else. */
export function wordsFor(error: unknown): { message: string; correlation?: string } {
  if (error instanceof ApiError) return { message: error.message, correlation: error.correlation }
  return { message: 'The page made an error of its own. Reload it; if it comes back, tell your administrator what you did.' }
}

/** The server's words for each field, for a form's `error` props. */
export function fieldErrors(error: unknown): Readonly<Record<string, string>> {
  return error instanceof ApiError ? error.fields : {}
}
