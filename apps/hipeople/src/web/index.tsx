import type { AppWeb } from '@orangery/ui'
import {
  IconAdjustments,
  IconBell,
  IconBriefcase,
  IconClipboardText,
  IconHelpCircle,
  IconLink,
  IconListCheck,
  IconStethoscope,
  IconTestPipe,
  IconUsers,
} from '@tabler/icons-react'
import { paths } from './paths.ts'

/** HiPeople inside the shell: roles, checks, reports, tests, questionnaires, settings. */
export const web: AppWeb = {
  id: 'hipeople',
  name: 'HiPeople',
  home: '/hipeople',
  navigation: [
    {
      entries: [
        { label: 'Roles', href: paths.roles(), icon: IconBriefcase },
        { label: 'Candidates', href: paths.candidates(), icon: IconUsers },
        { label: 'Reports', href: paths.reports(), icon: IconClipboardText },
      ],
    },
    {
      title: 'Build',
      entries: [
        { label: 'Test library', href: paths.tests(), icon: IconTestPipe },
        { label: 'Questionnaires', href: paths.questionnaires(), icon: IconListCheck },
      ],
    },
    {
      title: 'Settings',
      entries: [
        { label: 'Integrations', href: paths.integrations(), icon: IconLink },
        { label: 'Notifications', href: paths.notifications(), icon: IconBell },
        { label: 'Times and privacy', href: paths.rules(), icon: IconAdjustments },
      ],
    },
    {
      title: 'Help',
      entries: [
        { label: 'Why no invite?', href: paths.why(), icon: IconHelpCircle },
        { label: 'Troubleshooting', href: paths.troubleshooting(), icon: IconStethoscope },
      ],
    },
  ],
  routes: [
    { path: '', title: 'Roles', load: () => import('./roles/roles.tsx') },
    { path: '/roles', title: 'Roles', load: () => import('./roles/roles.tsx') },
    { path: '/roles/$id', title: 'Role', load: () => import('./roles/role.tsx') },
    { path: '/candidates', title: 'Candidates', load: () => import('./checks/checks.tsx') },
    { path: '/candidates/$id', title: 'Check', load: () => import('./checks/check.tsx') },
    { path: '/why', title: 'Why no invite?', load: () => import('./checks/why.tsx') },
    { path: '/reports', title: 'Reports', load: () => import('./reports/reports.tsx') },
    { path: '/reports/$id', title: 'Report', load: () => import('./reports/report.tsx') },
    { path: '/tests', title: 'Test library', load: () => import('./tests/tests.tsx') },
    { path: '/tests/$id', title: 'Test', load: () => import('./tests/test.tsx') },
    { path: '/questionnaires', title: 'Questionnaires', load: () => import('./questionnaires/questionnaires.tsx') },
    { path: '/questionnaires/$id', title: 'Questionnaire', load: () => import('./questionnaires/questionnaire.tsx') },
    { path: '/settings/integrations', title: 'Integrations', load: () => import('./settings/integrations.tsx') },
    { path: '/settings/notifications', title: 'Notifications', load: () => import('./settings/notifications.tsx') },
    { path: '/settings/rules', title: 'Times and privacy', load: () => import('./settings/rules.tsx') },
    { path: '/settings/troubleshooting', title: 'Troubleshooting', load: () => import('./settings/troubleshooting.tsx') },
  ],
}
