// Public documentation: https://developers.greenhouse.io/harvest.html#activity-feed
import { candidateExists } from '../../../candidates/index.ts'
import { loadFeed } from '../../../feed/index.ts'
import type { Handler } from '../call.ts'
import { resourceNotFound } from '../errors.ts'
import { presentFeed } from '../present/feed.ts'

/** Access inside a granted endpoint is all or nothing: private notes are part of what a key reads. */
export const retrieveActivityFeed: Handler<'activity_feed.retrieve'> = async ({ core, params }) => {
  if (!(await candidateExists(core.db, params.id))) throw resourceNotFound()
  return presentFeed(await loadFeed(core.db, params.id, { privateNotes: 'all' }))
}
