import type { NavigationEntry, NavigationSection } from '@orangery/ui'
import {
  IconAdjustments,
  IconArrowLeft,
  IconBook2,
  IconBriefcase,
  IconClipboardCheck,
  IconForms,
  IconHistory,
  IconHome,
  IconKey,
  IconPlugConnected,
  IconSitemap,
  IconUsers,
  IconWebhook,
} from '@tabler/icons-react'
import { paths } from '../paths.ts'
import type { Me } from '../shell/use-me.ts'

/** The list of the day, or of Configure, which replaces it. What the person may not see is not shown. */
export function recruitingNavigation(me: Me, pathname: string): readonly NavigationSection[] {
  return pathname.startsWith('/recruiting/configure') ? configureSections(me) : daySections(me)
}

function daySections(me: Me): readonly NavigationSection[] {
  const configure = configureSections(me).flatMap((section) => section.entries)[1]
  return [
    { entries: [{ label: 'Home', href: paths.home(), icon: IconHome, keys: 'g h' }] },
    ...(me.user?.level === 'site_admin'
      ? [
          {
            title: 'Hiring',
            entries: [
              { label: 'Jobs', href: paths.jobs(), icon: IconBriefcase, count: me.counts.openJobs, keys: 'g j' },
              { label: 'Candidates', href: paths.candidates(), icon: IconUsers, keys: 'g c' },
            ],
          },
        ]
      : []),
    ...(configure
      ? [{ title: 'Organisation', entries: [{ label: 'Configure', href: configure.href, icon: IconAdjustments, keys: 'g d' }] }]
      : []),
  ]
}

function configureSections(me: Me): readonly NavigationSection[] {
  const may = (permission: string) => me.permissions.includes(permission)
  const admin = me.user?.level === 'site_admin'
  const failing = me.counts.failingHooks
  const devCenter: readonly (readonly [boolean, NavigationEntry])[] = [
    [may('api-credentials'), { label: 'API Credential Management', href: paths.credentials(), icon: IconKey, keys: 'g d' }],
    [may('web-hooks'), { label: 'Web Hooks', href: paths.webHooks(), icon: IconWebhook, count: me.counts.webHooks }],
    [
      may('web-hooks'),
      { label: 'Web Hook Log', href: paths.webHookLog(), icon: IconHistory, count: failing > 0 ? `${failing} failing` : undefined },
    ],
    [may('api-credentials'), { label: 'API Reference', href: paths.apiReference(), icon: IconBook2 }],
    [may('api-credentials') && may('web-hooks'), { label: 'Connections', href: paths.connections(), icon: IconPlugConnected }],
  ]
  const allowed = devCenter.flatMap(([shown, entry]) => (shown ? [entry] : []))
  const customOptions = { label: 'Custom Options', href: paths.customOptions(), icon: IconForms }
  const settings: readonly NavigationEntry[] = admin
    ? [
        { label: 'Users', href: paths.users(), icon: IconUsers },
        { label: 'Organization', href: paths.organization(), icon: IconSitemap },
        customOptions,
        { label: 'Assessment partners', href: paths.assessmentPartners(), icon: IconClipboardCheck },
      ]
    : may('custom-fields')
      ? [customOptions]
      : []
  return [
    { entries: [{ label: 'Back to Recruiting', href: paths.home(), icon: IconArrowLeft, keys: 'g h' }] },
    ...(settings.length > 0 ? [{ title: 'Configure', entries: settings }] : []),
    ...(allowed.length > 0 ? [{ title: 'Dev Center', entries: allowed }] : []),
  ]
}

/** All places and acts of Recruiting, for Find or do. */
export function recruitingPlaces(me: Me): readonly { group: string; label: string; href: string }[] {
  const places = [...daySections(me), ...configureSections(me)].flatMap((section) => section.entries)
  const pages = places
    .filter(({ label }) => label !== 'Configure' && label !== 'Back to Recruiting')
    .map(({ label, href }) => ({ group: 'Pages', label, href }))
  const acts =
    me.user?.level === 'site_admin'
      ? [
          { group: 'Acts', label: 'Add candidate', href: `${paths.candidates()}?new=1` },
          { group: 'Acts', label: 'New job', href: paths.jobs({ new: '1' }) },
          { group: 'Acts', label: 'Invite a user', href: paths.users({ new: '1' }) },
          ...(me.permissions.includes('api-credentials')
            ? [{ group: 'Acts', label: 'Create New API Key', href: paths.credentials({ new: '1' }) }]
            : []),
          ...(me.permissions.includes('web-hooks')
            ? [{ group: 'Acts', label: 'Create a New Web Hook', href: paths.newWebHook() }]
            : []),
        ]
      : []
  return [...pages, ...acts]
}
