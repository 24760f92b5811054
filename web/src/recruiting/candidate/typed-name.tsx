import { TextInput } from '@orangery/ui'
import { type ReactNode, useState } from 'react'

/** As people type it: one blank is as good as two, and composed letters are as good as decomposed ones. */
const asTyped = (name: string) => name.normalize('NFC').trim().replace(/\s+/g, ' ')

/** The field in which a name is typed before something goes for good. `confirm` says whether it was, and shows that it was not. */
export function useTypedName(name: string): { field: ReactNode; confirm(): boolean } {
  const [typed, setTyped] = useState('')
  const [tried, setTried] = useState(false)
  const matches = asTyped(typed) === asTyped(name)
  return {
    confirm() {
      setTried(true)
      return matches
    },
    field: (
      <TextInput
        label={
          <>
            Type the name to confirm: <bdi>{name}</bdi>
          </>
        }
        dir="auto"
        autoComplete="off"
        value={typed}
        error={tried && !matches ? `This is not “${name}”.` : undefined}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
    ),
  }
}
