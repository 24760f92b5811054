import type { Actor } from '../actor.ts'
import { hasOpenTest } from '../assessments/index.ts'
import { addAttachment } from '../attachments/index.ts'
import type { CoreContext } from '../context.ts'
import { refused } from '../errors.ts'
import { currentOfferRow, withdrawApproval } from '../offers/index.ts'
import { type Held, withApplication } from './rules.ts'

type Visibility = 'public' | 'private' | 'admin_only'

/** Who may see a file follows from its type; for `other` alone it can be said. */
const visibilityOf: Readonly<Record<string, Visibility>> = {
  resume: 'public',
  cover_letter: 'public',
  take_home_test: 'public',
  offer_letter: 'private',
  signed_offer_letter: 'private',
}

export interface ApplicationFile {
  readonly filename: string
  readonly type: string
  readonly contentType: string
  readonly bytes: Buffer
  readonly visibility?: Visibility
}

/** Files bytes on one application. Answers the attachment's id. */
export async function attachToApplication(
  core: CoreContext,
  actor: Actor,
  { applicationId, file }: { applicationId: number; file: ApplicationFile },
): Promise<number> {
  return withApplication(core, actor, applicationId, async (held) => {
    const byType = visibilityOf[file.type]
    if (byType && file.visibility && file.visibility !== byType)
      throw refused(
        'visibility',
        `A file of the type ${file.type} is ${byType}; only the type other can be ${file.visibility}.`,
        'visibility',
      )
    await requireGround(held, file.type)
    const { id } = await addAttachment({ ...core, db: held.tx }, actor, {
      ...file,
      candidateId: held.row.candidate_id,
      applicationId,
      visibility: byType ?? file.visibility ?? 'admin_only',
    })
    return id
  })
}

/** A test's file needs a test that waits for one; an offer's file an offer, whose approval begins anew, or one that was sent. */
async function requireGround({ tx, row, at }: Held, type: string): Promise<void> {
  if (type === 'take_home_test' && !(await hasOpenTest(tx, row.id)))
    throw refused('no-open-test', 'No take home test of this application waits for its answer.', 'type')
  if (type === 'offer_letter' && !(await withdrawApproval(tx, row.id, at)))
    throw refused('no-offer', 'This application has no offer that a letter could belong to.', 'type')
  if (type !== 'signed_offer_letter') return
  const offer = await currentOfferRow(tx, row.id)
  if (!offer?.approved_at || !offer.sent_at)
    throw refused('no-offer', 'This application has no offer that was approved and sent.', 'type')
}
