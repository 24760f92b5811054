import { type AppBinding, answer, DomainError, inTransaction, type Member } from '@orangery/app-kit'
import { linkedinSimulator } from '@orangery/contract/simulator'
import { recordAct } from '../audit/audit.store.ts'
import * as contract from '../contract/index.ts'
import type { House } from '../house.ts'
import { deleteLinkedin, type LinkedinRow, noteTest, readLinkedin, writeLinkedin } from '../linkedin/linkedin.store.ts'
import { boundSecret, providerOf, redirectUrlOf } from '../linkedin/provider.ts'
import { askWhetherKnown } from '../linkedin/sign-in.ts'
import { me } from './who.ts'

/** "LinkedIn verification" on the page Integrations. */
export function linkedinRoutes(house: House): AppBinding[] {
  const { db } = house

  async function set(by: Member, client: { kind: LinkedinRow['kind']; clientId: string; clientSecret: string }): Promise<void> {
    const at = house.clock.now()
    await inTransaction(db, async (tx) => {
      await writeLinkedin(tx, {
        kind: client.kind,
        client_id: client.clientId,
        secret_sealed: house.secrets.seal(client.clientSecret, boundSecret),
        set_at: at,
        set_by: by.name,
      })
      const details = { kind: client.kind, clientId: client.clientId }
      await recordAct(tx, { at, by, act: 'linkedin-set', subject: 'integration', details })
    })
  }

  return [
    answer(contract.getLinkedin, async () => presentLinkedin(house)),
    answer(contract.setLinkedin, async ({ body, ...call }) => {
      await set(me(call), { kind: 'linkedin', ...body })
      return presentLinkedin(house)
    }),
    answer(contract.useLinkedinSimulator, async (call) => {
      if (!house.simulates)
        throw new DomainError('no-simulator', 'The simulator vouches for anybody, so there is none in production.', {
          kind: 'conflict',
        })
      await set(me(call), { kind: 'simulator', ...linkedinSimulator })
      return presentLinkedin(house)
    }),
    answer(contract.testLinkedin, async () => {
      const provider = await providerOf(house)
      if (!provider)
        throw new DomainError('no-linkedin', 'LinkedIn verification is not set. Enter Client ID and Client secret first.', {
          kind: 'conflict',
        })
      await noteTest(db, provider.row, { at: house.clock.now(), ...(await askWhetherKnown(house, provider)) })
      return presentLinkedin(house)
    }),
    answer(contract.removeLinkedin, async (call) => {
      await inTransaction(db, async (tx) => {
        await deleteLinkedin(tx)
        await recordAct(tx, { at: house.clock.now(), by: me(call), act: 'linkedin-removed', subject: 'integration' })
      })
      return presentLinkedin(house)
    }),
  ]
}

async function presentLinkedin(house: House): Promise<contract.LinkedinIntegration> {
  const stored = await readLinkedin(house.db)
  // One that was set in a demo is none in production.
  const row = stored?.kind === 'simulator' && !house.simulates ? undefined : stored
  const { tested_at: at = null, test_ok: ok = null, test_text: text = null } = row ?? {}
  return {
    state: row?.kind ?? 'none',
    clientId: row?.client_id ?? null,
    redirectUrl: redirectUrlOf(house),
    setAt: row?.set_at.toISOString() ?? null,
    setBy: row?.set_by ?? null,
    test: at === null || ok === null ? null : { at: at.toISOString(), ok, text: text ?? '' },
    simulatorOffered: house.simulates,
  }
}
