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

/** Asked when the work that a connection was taken for had ended: a fault of the one who wrote it. */
export class TooLateError extends Error {
  override name = 'TooLateError'
  constructor() {
    super('This statement comes too late: the work that its connection was taken for has ended.')
  }
}

/** Those whose statements go out together already. */
const sessions = new WeakSet<QueryExecutor>()

/**
 * An executor on one connection whose statements do not wait for each other. When the work has ended, further ones are refused: nothing may be
 * asked on a connection that is about to end its transaction or to go to somebody else.
 */
function onConnection(connection: DatabaseConnection, executor: QueryExecutor) {
  const underWay = new Set<Promise<unknown>>()
  let ended = false
  const own = executor.withConnectionProvider({
    async provideConnection(consumer) {
      if (ended) throw new TooLateError()
      const run = consumer(connection)
      underWay.add(run)
      run.then(
        () => underWay.delete(run),
        () => {},
      )
      return run
    },
  })
  sessions.add(own)
  return {
    own,
    end: () => {
      ended = true
    },
    /** Waits for what is under way. Rejects as the first that has failed, whoever has heard of it. */
    settled: async () => {
      await Promise.allSettled(underWay)
      await Promise.all(underWay)
    },
  }
}

/**
 * The same transaction, of which several statements may be under way: Kysely sends the next one when the answer of the last has
 * come, while the server takes them in a row from one connection and answers in that order. What is started together costs
 * one trip; what is under way when the work has ended costs one together with the commit, which comes to nothing should one of
 * them fail.
 */
export async function transactionAtOnce<T, R>(db: Kysely<T>, work: (tx: Transaction<T>) => Promise<R>): Promise<R> {
  let last: (() => Promise<void>) | undefined
  try {
    return await db.transaction().execute((tx) => {
      const executor = tx.getExecutor()
      return executor.provideConnection(async (connection) => {
        const { own, end, settled } = onConnection(connection, executor)
        try {
          const result = await work(new Transaction({ ...props, executor: own }))
          last = settled
          return result
        } catch (error) {
          end()
          await settled().catch(() => undefined)
          throw error
        } finally {
          end()
        }
      })
    })
  } finally {
    // Of a commit that came to nothing the statement says why.
    await last?.()
  }
}

/** One connection for statements that are started together; joins the caller's when `db` is a transaction or holds one already. */
export function inSession<T, R>(db: Kysely<T>, work: (db: Kysely<T>) => Promise<R>): Promise<R> {
  const executor = db.getExecutor()
  if (db.isTransaction || sessions.has(executor)) return work(db)
  return executor.provideConnection(async (connection) => {
    const { own, end, settled } = onConnection(connection, executor)
    try {
      return await work(new Kysely({ ...props, executor: own }))
    } finally {
      end()
      await settled().catch(() => undefined)
    }
  })
}
