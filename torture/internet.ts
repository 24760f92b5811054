import { once } from 'node:events'
import { createServer } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import type { Dial, EgressOptions } from '@orangery/platform'
import type { Form } from './forms.ts'

/** The internet as the suite finds it: a resolver, hosts that answer, and a note of every address that was dialled. */
export interface Internet extends AsyncDisposable {
  readonly outside: Required<Pick<EgressOptions, 'resolve' | 'dial'>>
  readonly dialled: string[]
  /** Dialled although no form's good address: each one is a failure. */
  forbidden(): string[]
  /** What names and hosts answer from now on is this form's. */
  show(form: Form): void
  close(): Promise<void>
}

/** What a name that no form knows leads to: the inside of somebody's network, so that asking for it is never harmless. */
const inside = ['10.9.8.7']

/** Only an address of `good` answers; any other is noted and refused, whoever asks for it. */
export async function openInternet(good: ReadonlySet<string>): Promise<Internet> {
  const dialled: string[] = []
  let shown: Form | undefined
  let asked = 0
  const host = createServer((request, reply) => {
    request.resume()
    reply.writeHead(shown?.location === undefined ? 200 : 302, locationOf(shown)).end()
  })
  host.listen(0, '127.0.0.1')
  await once(host, 'listening')
  const { port } = host.address() as AddressInfo

  const dial: Dial = ({ hostname }, done) => {
    dialled.push(hostname)
    if (!good.has(hostname)) return done(Object.assign(new Error('refused'), { code: 'ECONNREFUSED' }), null)
    const socket = connect(port, '127.0.0.1')
    socket.once('connect', () => done(null, socket))
  }
  const close = async () => {
    host.closeAllConnections()
    await new Promise((closed) => host.close(closed))
  }
  return {
    outside: {
      dial,
      resolve: async () => {
        asked += 1
        const answers = (asked === 1 ? shown?.answers : shown?.afterwards) ?? []
        return answers.length > 0 ? answers : inside
      },
    },
    dialled,
    forbidden: () => dialled.filter((address) => !good.has(address)),
    show(form) {
      shown = form
      asked = 0
    },
    close,
    [Symbol.asyncDispose]: close,
  }
}

/** A header holds bytes only: what is beyond them is sent as UTF-8, as servers do. */
function locationOf(form: Form | undefined): Record<string, string> {
  return form?.location === undefined ? {} : { location: Buffer.from(form.location).toString('latin1') }
}
