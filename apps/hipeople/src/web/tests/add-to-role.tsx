import { Button, Callout, Dialog, NativeSelect, say } from '@orangery/ui'
import { Answer, call, formStyles, read, refresh, wordsFor } from '@orangery/web-kit'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { getRole, getTest, listRoles, listTests, type OneTest, updateRole } from '../../contract/index.ts'
import { bodyOf } from '../roles/body-of.ts'

/** Puts a test behind the others of a role that the member chooses. */
export function AddToRole({ test, onClose }: { test: OneTest; onClose: () => void }) {
  const roles = useQuery(read(listRoles, { query: {} }))
  const [chosen, setChosen] = useState('')
  const id = Number(chosen)
  const title = roles.data?.rows.find((role) => role.id === id)?.title ?? ''

  /** Read first, so that what somebody else has changed meanwhile stays. */
  async function change(tests: (before: readonly Test[]) => readonly Test[]) {
    const role = await call(getRole, { params: { id } })
    const assessment = { ...role.settings.assessment, tests: [...tests(role.settings.assessment.tests)] }
    await call(updateRole, { params: { id }, body: bodyOf(role, { ...role.settings, assessment }) })
    await refresh(getRole, getTest, listTests)
  }
  const add = useMutation({
    mutationFn: () => change((before) => [...before, { testId: test.id, wanted: [] }]),
    onSuccess: () => {
      say(`Added ${test.title} to ${title}`, () => void change((before) => before.filter(({ testId }) => testId !== test.id)))
      onClose()
    },
  })
  return (
    <Dialog
      open
      onClose={onClose}
      width={460}
      title={`Add ${test.title} to a role`}
      foot={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button look="ink" busy={add.isPending} reason={chosen === '' ? 'Choose a role' : null} onClick={() => add.mutate()}>
            Add to role
          </Button>
        </>
      }
    >
      <div className={formStyles.stack}>
        {add.error && <Callout tone="crimson" live title={wordsFor(add.error).message} />}
        <Answer of={roles} what="The roles" rows={1}>
          {({ rows }) =>
            rows.length === 0 ? (
              <p style={{ margin: 0 }}>You belong to no role yet. Make one under Roles first.</p>
            ) : (
              <NativeSelect
                label="Role"
                description="It comes behind the role’s other tests. Checks that are open keep the tests that they began with."
                value={chosen}
                onChange={(event) => setChosen(event.currentTarget.value)}
                data={[
                  { value: '', label: 'Choose a role' },
                  ...rows.map((role) => {
                    const has = test.usedBy.some(({ roleId }) => roleId === role.id)
                    return { value: String(role.id), label: has ? `${role.title} (has it)` : role.title, disabled: has }
                  }),
                ]}
              />
            )
          }
        </Answer>
      </div>
    </Dialog>
  )
}

type Test = { readonly testId: string; readonly wanted: { dimension: string; from: number; to: number }[] }
