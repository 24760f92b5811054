/** Where to go after signing in: a place inside the app. Anything else, such as another site's address, is the first page. */
export function placeAfter(then: string | undefined): string {
  return then && /^\/(?![/\\])/.test(then) ? then : '/'
}
