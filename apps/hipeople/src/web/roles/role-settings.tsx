import { Callout, NativeSelect, SaveFoot, SettingsColumn, SettingsSection, Switch, TextInput } from '@orangery/ui'
import { call, fieldErrors, formStyles, read, refresh, wordsFor } from '@orangery/web-kit'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import {
  finaliseRule,
  finaliseRules,
  getRole,
  listQuestionnaires,
  listRoles,
  notify,
  notifyLabels,
  type Relationship,
  type Role,
  type RoleSettings,
  relationship,
  relationshipLabels,
  updateRole,
} from '../../contract/index.ts'
import { paths } from '../paths.ts'
import { bodyOf } from './body-of.ts'
import { LanguageField } from './language-field.tsx'

const numberOf = (text: string) => Number.parseInt(text, 10) || 0

/** What this role asks: how many referees of which kinds, by when, with which questions, and when the report is made. */
export function RoleSettingsForm({ role }: { role: Role }) {
  const [settings, setSettings] = useState<RoleSettings>(role.settings)
  const questionnaires = useQuery(read(listQuestionnaires, {}))
  const changed = JSON.stringify(settings) !== JSON.stringify(role.settings)
  const save = useMutation({
    mutationFn: () =>
      call(updateRole, {
        params: { id: role.id },
        body: bodyOf(role, settings),
      }),
    onSuccess: () => refresh(getRole, listRoles),
  })
  const wrong = fieldErrors(save.error)
  const field = (name: keyof RoleSettings) => wrong[`settings[${name}]`] ?? wrong[`settings.${name}`]
  const set = (change: Partial<RoleSettings>) => setSettings({ ...settings, ...change })
  const countOf = (kind: Relationship) => settings.kinds.find((one) => one.kind === kind)?.count ?? 0
  function setKind(kind: Relationship, count: number) {
    const others = settings.kinds.filter((one) => one.kind !== kind)
    set({ kinds: count > 0 ? [...others, { kind, count }] : others })
  }
  return (
    <SettingsColumn>
      {save.error && Object.keys(wrong).length === 0 && <Callout tone="crimson" live title={wordsFor(save.error).message} />}
      <SettingsSection title="Referees" sentence="What the candidate is asked for.">
        <div className={formStyles.pair}>
          <TextInput
            label="Referees wanted"
            inputMode="numeric"
            value={String(settings.wanted)}
            error={field('wanted')}
            onChange={(event) => set({ wanted: numberOf(event.currentTarget.value) })}
          />
          <TextInput
            label="Answers needed at least"
            inputMode="numeric"
            value={String(settings.minimum)}
            error={field('minimum')}
            onChange={(event) => set({ minimum: numberOf(event.currentTarget.value) })}
          />
        </div>
        <div className={formStyles.pair}>
          {relationship.options.map((kind) => (
            <NativeSelect
              key={kind}
              label={`${relationshipLabels[kind].label}, at least`}
              value={String(countOf(kind))}
              data={Array.from({ length: 6 }, (_, count) => ({
                value: String(count),
                label: count === 0 ? 'none asked for' : String(count),
              }))}
              onChange={(event) => setKind(kind, Number(event.currentTarget.value))}
            />
          ))}
        </div>
      </SettingsSection>
      <SettingsSection title="Questions" sentence="Checks that are open keep the questions they began with.">
        <NativeSelect
          label="Questionnaire"
          value={String(settings.questionnaireId ?? '')}
          data={[
            { value: '', label: 'The standard questionnaire' },
            ...(questionnaires.data?.rows ?? []).map((one) => ({
              value: String(one.id),
              label: `${one.title}, ${one.questions} questions, about ${one.minutes} minutes`,
            })),
          ]}
          onChange={(event) =>
            set({ questionnaireId: event.currentTarget.value === '' ? null : Number(event.currentTarget.value) })
          }
        />
        <a href={paths.questionnaires()}>Edit questionnaires</a>
      </SettingsSection>
      <SettingsSection title="Invite">
        <TextInput
          label="Wait minutes before inviting"
          inputMode="numeric"
          value={String(settings.waitMinutes)}
          error={field('waitMinutes')}
          description="A candidate moved through by mistake gets nothing. 0 invites at once."
          onChange={(event) => set({ waitMinutes: numberOf(event.currentTarget.value) })}
        />
        <Switch
          label="Re-invite"
          description="A second visit to the stage sends a new invite."
          checked={settings.reinvite}
          onChange={(event) => set({ reinvite: event.currentTarget.checked })}
        />
        <TextInput
          label="Reuse references for days"
          inputMode="numeric"
          value={String(settings.reuseDays)}
          error={field('reuseDays')}
          description="A candidate who gave references to the same questions for another job is not asked again. Referees are told at the start. 0 always asks anew."
          onChange={(event) => set({ reuseDays: numberOf(event.currentTarget.value) })}
        />
      </SettingsSection>
      <SettingsSection title="Language">
        <LanguageField value={settings.language} onChange={(language) => set({ language })} />
      </SettingsSection>
      <SettingsSection title="Due dates and reminders" sentence="Reminders go in each person’s daytime, never at night.">
        <div className={formStyles.pair}>
          <TextInput
            label="Due after days"
            inputMode="numeric"
            value={String(settings.dueDays)}
            error={field('dueDays')}
            onChange={(event) => set({ dueDays: numberOf(event.currentTarget.value) })}
          />
          <TextInput
            label="Reminders after days"
            value={settings.reminderDays.join(', ')}
            error={field('reminderDays')}
            description="Up to six, divided by commas."
            onChange={(event) =>
              set({
                reminderDays: event.currentTarget.value
                  .split(',')
                  .map((text) => Number.parseInt(text, 10))
                  .filter((day) => day > 0),
              })
            }
          />
        </div>
      </SettingsSection>
      <SettingsSection title="Report">
        <NativeSelect
          label="The report is made"
          value={settings.finalise}
          data={finaliseRule.options.map((rule) => ({ value: rule, label: finaliseRules[rule] }))}
          onChange={(event) => set({ finalise: event.currentTarget.value as RoleSettings['finalise'] })}
        />
        <NativeSelect
          label="Members are mailed about"
          description="Each member can choose otherwise under Notifications."
          value={settings.notify}
          data={notify.options.map((one) => ({ value: one, label: notifyLabels[one] }))}
          onChange={(event) => set({ notify: event.currentTarget.value as RoleSettings['notify'] })}
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
