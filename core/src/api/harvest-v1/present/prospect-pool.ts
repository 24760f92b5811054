interface PoolStage {
  readonly id: number
  readonly pool_id: number
  readonly name: string
}

/** A pool with those of the stages that are its own. */
export function presentPool(pool: { id: number; name: string; active: boolean }, stages: readonly PoolStage[]) {
  return {
    id: pool.id,
    name: pool.name,
    active: pool.active,
    prospect_stages: stages.filter((stage) => stage.pool_id === pool.id).map(({ id, name }) => ({ id, name })),
  }
}
