// Public documentation: https://developers.greenhouse.io/harvest.html#departments
import { z } from 'zod'
import { keyById } from '../kernel/index.ts'
import { byId, resource } from './resource.ts'
import { department, departmentTree } from './shapes/organization.ts'
import { numberedPages } from './shapes/paging.ts'
import { filledText, givenId, givenText } from './shapes/values.ts'

const { get, patch, post } = resource('Departments')

const renderAs = z.enum(['list', 'tree']).optional()

export const listDepartments = get({
  id: 'departments.list',
  label: 'GET: List Departments',
  path: '/v1/departments',
  paging: 'page',
  query: z.object({ ...numberedPages, render_as: renderAs, external_id: givenText.optional() }),
  reply: z.array(z.union([department, departmentTree])),
  served: true,
})

export const retrieveDepartment = get({
  id: 'departments.retrieve',
  label: 'GET: Retrieve Department',
  path: '/v1/departments/{id}',
  params: byId,
  query: z.object({ render_as: renderAs }),
  reply: z.union([department, departmentTree]),
  served: true,
})

export const updateDepartment = patch({
  id: 'departments.update',
  label: 'PATCH: Edit Department',
  path: '/v1/departments/{id}',
  params: byId,
  body: z.object({ name: filledText.nullish(), external_id: givenText.nullish() }),
  reply: department,
  served: true,
})

/** The parent by id or by external id, not both. The published sample misspells the parent's external id; we do not. */
export const createDepartment = post({
  id: 'departments.create',
  label: 'POST: Add Department',
  path: '/v1/departments',
  body: z.object({
    name: filledText,
    parent_id: givenId.nullish(),
    external_parent_id: givenText.nullish(),
    external_id: givenText.nullish(),
  }),
  reply: department,
  status: 201,
  served: true,
})

export const departments = keyById(listDepartments, retrieveDepartment, updateDepartment, createDepartment)
