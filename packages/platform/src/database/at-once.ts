import {
  type DatabaseConnection,
  DummyDriver,
  Kysely,
  type KyselyProps,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryExecutor,
  Transaction,
} from 'kysely'

/** A session has no beginning of its own, so whoever wants a transaction in one is told instead of writing without. */
class NoDriver extends DummyDriver {
  override async beginTransaction(): Promise<void> {
    throw new Error('A session is for reading; begin the transaction first, and the session will be part of it.')
  }
}

/** What Kysely wants of every instance; with an executor of its own, none of it is used to run statements. */
const dialect: KyselyProps['dialect'] = {
  createAdapter: () => new PostgresAdapter(),
  createDriver: () => new NoDriver(),
  createIntrospector: (db) => new PostgresIntrospector(db),
  createQueryCompiler: () => new PostgresQueryCompiler(),
}
const props = { config: { dialect }, dialect, driver: new NoDriver() }

/** Those whose statements go out together already. */
const sessions = new WeakSet<QueryExecutor>()

/**
 * Runs `work` with an executor whose statements do not wait for each other. When `work` has ended, well or not, those under way are
 * waited for and further ones refused: nothing may be asked on a connection that is about to roll back or to go to somebody else.
 */
async function onConnection<R>(
  connection: DatabaseConnection,
  executor: QueryExecutor,
  work: (own: QueryExecutor) => Promise<R>,
): Promise<R> {
  const underWay = new Set<Promise<unknown>>()
  let ended = false
  const own = executor.withConnectionProvider({
    async provideConnection(consumer) {
      if (ended) throw new Error('This statement comes too late: the work that its connection was taken for has ended.')
      const run = consumer(connection)
      const done = () => underWay.delete(run)
      underWay.add(run)
      run.then(done, done)
      return run
    },
  })
  sessions.add(own)
  try {
    return await work(own)
  } finally {
    ended = true
    await Promise.allSettled(underWay)
  }
}

/**
 * The same transaction, of which several statements may be under way: Kysely sends the next one when the answer of the last has
 * come, while the server takes them in a row from one connection and answers in that order. What is started together costs
 * one trip.
 */
export function transactionAtOnce<T, R>(tx: Transaction<T>, work: (tx: Transaction<T>) => Promise<R>): Promise<R> {
  const executor = tx.getExecutor()
  return executor.provideConnection((connection) =>
    onConnection(connection, executor, (own) => work(new Transaction({ ...props, executor: own }))),
  )
}

/** One connection for statements that are started together; joins the caller's when `db` is a transaction or holds one already. */
export function inSession<T, R>(db: Kysely<T>, work: (db: Kysely<T>) => Promise<R>): Promise<R> {
  const executor = db.getExecutor()
  if (db.isTransaction || sessions.has(executor)) return work(db)
  return executor.provideConnection((connection) =>
    onConnection(connection, executor, (own) => work(new Kysely({ ...props, executor: own }))),
  )
}
