import type { z } from 'zod'

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

/** How a list is paged; see the cross-cutting rules of the face that serves it. `none` is a single record or a write. */
export type Paging = 'page' | 'cursor' | 'unspecified' | 'none'

/** The place of an operation in "Manage Permissions": a group and the label that the page shows, verb included. */
export interface PermissionPlace {
  readonly group: string
  readonly label: string
}

/**
 * One promise of a public face, written once. Routes, validation, the permission picker, the typed client, OpenAPI and the
 * conformance cases are derived from it. Paths use `{name}` for parameters.
 */
export interface Operation<
  Id extends string = string,
  Params extends z.ZodType = z.ZodType,
  Query extends z.ZodType = z.ZodType,
  Body extends z.ZodType = z.ZodType,
  Reply extends z.ZodType = z.ZodType,
  Served extends boolean = boolean,
> {
  readonly id: Id
  readonly method: Method
  readonly path: string
  readonly permission: PermissionPlace
  readonly onBehalfOf: boolean
  readonly paging: Paging
  readonly params: Params
  readonly query: Query
  readonly body: Body
  readonly reply: Reply
  /** The status of a success. */
  readonly status: 200 | 201
  /** False while no handler answers: the call gets 501 and the picker says "not served yet". */
  readonly served: Served
  /** The operation that replaced this one, for the seven deprecated twins. */
  readonly replacedBy?: string
}

/** Keeps the exact types of an operation's parts; adds nothing. */
export function defineOperation<
  const Id extends string,
  Params extends z.ZodType,
  Query extends z.ZodType,
  Body extends z.ZodType,
  Reply extends z.ZodType,
  const Served extends boolean,
>(operation: Operation<Id, Params, Query, Body, Reply, Served>): Operation<Id, Params, Query, Body, Reply, Served> {
  return operation
}

/** What a handler is given, after the face has checked and converted the request. */
export interface OperationInput<O extends Operation> {
  readonly params: z.output<O['params']>
  readonly query: z.output<O['query']>
  readonly body: z.output<O['body']>
}

/** What a handler answers with. */
export type OperationReply<O extends Operation> = z.input<O['reply']>

/** The ids of those operations of a table that are declared `served: true`: a table of handlers covers exactly these. */
export type ServedIdOf<Table extends Readonly<Record<string, Operation>>> = {
  [Id in keyof Table & string]: Table[Id]['served'] extends true ? Id : never
}[keyof Table & string]

/** Operations keyed by their id, each with its exact type. */
export function keyById<const Operations extends readonly Operation[]>(
  ...operations: Operations
): { readonly [O in Operations[number] as O['id']]: O } {
  return Object.fromEntries(operations.map((operation) => [operation.id, operation])) as never
}
