// Public documentation: https://developers.greenhouse.io/harvest.html#education
import { z } from 'zod'
import { keyById } from '../kernel/index.ts'
import { resource } from './resource.ts'
import { numberedPages } from './shapes/paging.ts'
import { id, text, whole } from './shapes/values.ts'

const { get } = resource('Education')

const choices = z.array(z.strictObject({ id, name: text, priority: whole }))
const query = z.object(numberedPages)

export const listDegrees = get({
  id: 'education.list_degrees',
  label: 'GET: Get degrees',
  path: '/v1/degrees',
  paging: 'unspecified',
  query,
  reply: choices,
  served: true,
})

export const listDisciplines = get({
  id: 'education.list_disciplines',
  label: 'GET: Get disciplines',
  path: '/v1/disciplines',
  paging: 'unspecified',
  query,
  reply: choices,
  served: true,
})

export const listSchools = get({
  id: 'education.list_schools',
  label: 'GET: Get schools',
  path: '/v1/schools',
  paging: 'unspecified',
  query,
  reply: choices,
  served: true,
})

export const education = keyById(listDegrees, listDisciplines, listSchools)
