import { type ComponentType, lazy, Suspense } from 'react'

/** A part of a page that most visits do not open, such as a form in a dialog: its file comes when it is first drawn. */
export function lazyPart<Props extends object>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  const Part = lazy(async () => ({ default: await load() })) as unknown as ComponentType<Props>
  return function LazyPart(props: Props) {
    return (
      <Suspense>
        <Part {...props} />
      </Suspense>
    )
  }
}
