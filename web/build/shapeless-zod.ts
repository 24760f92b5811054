/**
 * Stands in for zod where the browser imports the contract. A page needs a route's method and path; the shapes are checked by
 * the server, and in the editor by their types. The real library would be a sixth of the first load.
 * Lists of words stay readable: `z.enum([...]).options`.
 */
const shape: unknown = new Proxy(() => {}, {
  get: (_target, key) => (key === 'then' || typeof key === 'symbol' ? undefined : shape),
  apply: () => shape,
})

const words = (values: readonly string[] | Record<string, string>) =>
  new Proxy(() => {}, {
    get: (_target, key) =>
      key === 'options' ? (Array.isArray(values) ? values : Object.values(values)) : typeof key === 'symbol' ? undefined : shape,
    apply: () => shape,
  })

export const z = new Proxy({}, { get: (_target, key) => (key === 'enum' ? words : shape) })
export default z
