// Public documentation: https://developers.greenhouse.io/harvest.html#activity-feed
import { keyById } from '../kernel/index.ts'
import { byId, resource } from './resource.ts'
import { activityFeed as feed } from './shapes/feed.ts'

const { get } = resource('Activity Feed')

export const retrieveActivityFeed = get({
  id: 'activity_feed.retrieve',
  label: 'GET: Retrieve Activity Feed',
  path: '/v1/candidates/{id}/activity_feed',
  params: byId,
  reply: feed,
  served: true,
})

export const activityFeed = keyById(retrieveActivityFeed)
