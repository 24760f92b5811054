import { Callout, SaveFoot, SettingsColumn, SettingsSection, Switch } from '@orangery/ui'
import { Answer, call, fieldErrors, read, refresh, wordsFor } from '@orangery/web-kit'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import {
  getRole,
  listRoles,
  listTests,
  type Role,
  type RoleAssessment,
  type RoleSettings,
  updateRole,
} from '../../../contract/index.ts'
import { bodyOf } from '../body-of.ts'
import { LanguageField } from '../language-field.tsx'
import { ChosenTests } from './chosen-tests.tsx'
import { LibraryPart } from './library-part.tsx'

/** Which tests a role gives its candidates, in which order, which profile is wanted, and what candidates are told. */
export function AssessmentForm({ role }: { role: Role }) {
  const [settings, setSettings] = useState<RoleSettings>(role.settings)
  const tests = useQuery(read(listTests, { query: { roleId: role.id } }))
  const changed = JSON.stringify(settings) !== JSON.stringify(role.settings)
  const save = useMutation({
    mutationFn: () => call(updateRole, { params: { id: role.id }, body: bodyOf(role, settings) }),
    onSuccess: () => refresh(getRole, listRoles, listTests),
  })
  const { assessment } = settings
  const set = (change: Partial<RoleAssessment>) => setSettings({ ...settings, assessment: { ...assessment, ...change } })
  const wrong = Object.values(fieldErrors(save.error))
  return (
    <SettingsColumn>
      {save.error && (
        <Callout tone="crimson" live title={wordsFor(save.error).message}>
          {wrong.join(' ')}
        </Callout>
      )}
      <SettingsSection title="Tests" sentence="Candidates take them in this order, and may rest between two of them.">
        <Answer of={tests} what="The tests" rows={4}>
          {({ rows, suggestionLabel }) => (
            <>
              <ChosenTests chosen={assessment.tests} rows={rows} onChange={(next) => set({ tests: next })} />
              <LibraryPart
                rows={rows.filter(({ id }) => !assessment.tests.some(({ testId }) => testId === id))}
                label={suggestionLabel}
                full={assessment.tests.length >= 10}
                onAdd={(testId) => set({ tests: [...assessment.tests, { testId, wanted: [] }] })}
              />
            </>
          )}
        </Answer>
      </SettingsSection>
      <SettingsSection title="Candidates">
        <LanguageField value={settings.language} onChange={(language) => setSettings({ ...settings, language })} />
        <Switch
          label="Send candidates their results"
          description="Mailed to them in plain words once all tests are over. Without it, a member can send them from the page of the check."
          checked={assessment.sendResults}
          onChange={(event) => set({ sendResults: event.currentTarget.checked })}
        />
        <Switch
          label="A rejected candidate may finish a running test"
          description="Otherwise it ends when they are rejected, and the page says so kindly. Nothing is reported either way."
          checked={assessment.mayFinish}
          onChange={(event) => set({ mayFinish: event.currentTarget.checked })}
        />
      </SettingsSection>
      <SaveFoot
        changed={changed}
        says="Holds for checks that begin from now on."
        busy={save.isPending}
        onSave={() => save.mutate()}
        onCancel={() => setSettings(role.settings)}
      />
    </SettingsColumn>
  )
}
