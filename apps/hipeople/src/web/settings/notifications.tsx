import { Callout, Empty, NativeSelect, PageBar, PageBody, PageHeader, SettingsColumn, SettingsSection } from '@orangery/ui'
import { Answer, call, read, refresh, wordsFor } from '@orangery/web-kit'
import { useMutation, useQuery } from '@tanstack/react-query'
import { getNotifications, type Notify, notify, notifyLabels, setNotification } from '../../contract/index.ts'

/** What the signed-in member is mailed about, per role. */
export function Page() {
  const notifications = useQuery(read(getNotifications, {}))
  const save = useMutation({
    mutationFn: (body: { roleId: number; own: Notify | null }) => call(setNotification, { body }),
    onSettled: () => refresh(getNotifications),
  })
  return (
    <PageBody>
      <PageBar crumbs={[{ label: 'HiPeople', href: '/hipeople' }, { label: 'Notifications' }]} />
      <PageHeader title="Notifications" />
      <SettingsColumn>
        {save.error && <Callout tone="crimson" live title={wordsFor(save.error).message} />}
        <Answer of={notifications} what="The notifications" rows={3}>
          {({ roles }) =>
            roles.length > 0 ? (
              <SettingsSection title="Mail about answers" sentence="A choice holds from the next answer on.">
                {roles.map((role) => (
                  <NativeSelect
                    key={role.roleId}
                    label={role.title}
                    value={role.own ?? ''}
                    data={[
                      { value: '', label: `As the role says: ${notifyLabels[role.default]}` },
                      ...notify.options.map((one) => ({ value: one, label: notifyLabels[one] })),
                    ]}
                    onChange={(event) =>
                      save.mutate({
                        roleId: role.roleId,
                        own: event.currentTarget.value === '' ? null : (event.currentTarget.value as Notify),
                      })
                    }
                  />
                ))}
              </SettingsSection>
            ) : (
              <Empty title="You belong to no role yet">Members of a role are mailed when referees answer.</Empty>
            )
          }
        </Answer>
      </SettingsColumn>
    </PageBody>
  )
}
