import type { Policies } from '@orangery/accounts'
import type { FastifyRequest } from 'fastify'
import {
  findViewer,
  namesOfHolders,
  requirePermission,
  requireSiteAdmin,
  type UserPermission,
  type Viewer,
} from '../../access/index.ts'
import type { CoreContext } from '../../context.ts'
import { forbidden } from '../../errors.ts'

const viewers = new WeakMap<FastifyRequest, Viewer>()

/** The viewer that a policy has found for this request. */
export function viewerOf(request: FastifyRequest): Viewer {
  const viewer = viewers.get(request)
  if (!viewer) throw new Error('A route asked for its viewer before a policy had found one')
  return viewer
}

const nobody: Viewer = { user: { id: 0, firstName: '', lastName: '', name: '', email: '', level: 'basic' }, permissions: new Set() }

/**
 * The rules that routes of the Recruiting web app name. Rights are read from the database at every request, so one that is taken
 * away is gone at the next, in every process. A refusal names the missing permission and who can grant it.
 */
export function recruitingPolicies(core: CoreContext): Policies {
  async function load(accountId: number, request: FastifyRequest): Promise<Viewer> {
    const viewer = await findViewer(core.db, accountId)
    if (!viewer) throw forbidden('Your account is no user of Recruiting. A Site Admin can invite you.', 'needs:recruiting')
    viewers.set(request, viewer)
    return viewer
  }
  const withViewer =
    (rule: (viewer: Viewer) => void | Promise<void>): Policies[string] =>
    async ({ principal, request }) => {
      if (!principal) return false
      await rule(await load(principal.accountId, request))
      return true
    }
  const permission = (name: UserPermission) =>
    withViewer(async (viewer) => {
      if (!viewer.permissions.has(name)) requirePermission(viewer, name, await namesOfHolders(core.db, 'advanced-permissions'))
    })
  return {
    'signed-in': async ({ principal, request }) => {
      if (!principal) return false
      viewers.set(request, (await findViewer(core.db, principal.accountId)) ?? nobody)
      return true
    },
    member: withViewer(() => {}),
    recruiter: withViewer(requireSiteAdmin),
    'site-admin': withViewer(requireSiteAdmin),
    offers: withViewer(async (viewer) => {
      requireSiteAdmin(viewer)
      if (!viewer.permissions.has('private-notes'))
        requirePermission(viewer, 'private-notes', await namesOfHolders(core.db, 'advanced-permissions'))
    }),
    'custom-fields': withViewer(async (viewer) => {
      if (viewer.user.level === 'site_admin' || viewer.permissions.has('custom-fields')) return
      requirePermission(viewer, 'custom-fields', await namesOfHolders(core.db, 'advanced-permissions'))
    }),
    'web-hooks': permission('web-hooks'),
    'api-credentials': permission('api-credentials'),
    'advanced-permissions': withViewer(async (viewer) => {
      requireSiteAdmin(viewer)
      if (!viewer.permissions.has('advanced-permissions'))
        requirePermission(viewer, 'advanced-permissions', await namesOfHolders(core.db, 'advanced-permissions'))
    }),
    connections: withViewer(async (viewer) => {
      const grantors = await namesOfHolders(core.db, 'advanced-permissions')
      requirePermission(viewer, 'api-credentials', grantors)
      requirePermission(viewer, 'web-hooks', grantors)
    }),
  }
}
