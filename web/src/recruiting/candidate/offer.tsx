import {
  approveOffer,
  type CandidateApplication,
  type CandidateProfile,
  deleteOffer,
  getFeed,
  listOffers,
  markOfferSent,
  type OfferVersion,
  requestApproval,
  whyCandidate,
} from '@orangery/contract/recruiting'
import { Button, CalendarDate, Callout, ConfirmDialog, DateText, Empty, Facts, NoPermission, Panel, say, Tag } from '@orangery/ui'
import { IconLock } from '@tabler/icons-react'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Answer } from '../../answer.tsx'
import { call, type Reply, read, refresh } from '../../api.ts'
import { wordsFor } from '../../error-words.ts'
import { lazyPart } from '../../lazy-part.tsx'
import styles from './candidate.module.css'
import { MarkSent } from './mark-sent.tsx'

const OfferForm = lazyPart(() => import('./offer-form.tsx').then((part) => part.OfferForm))

type Offers = Reply<typeof listOffers>

const changed = () => refresh(listOffers, getFeed, whyCandidate)

interface OfferDetailsProps {
  candidate: CandidateProfile
  application: CandidateApplication | undefined
}

/** What the candidate is offered on the chosen application, for those with the right. Others learn what is missing. */
export function OfferDetails({ candidate, application }: OfferDetailsProps) {
  if (!application?.job) return <Empty title="No offer">Only a candidate on a job is offered something.</Empty>
  return <OffersOf key={application.id} candidate={candidate} application={application} />
}

function OffersOf({ candidate, application }: { candidate: CandidateProfile; application: CandidateApplication }) {
  const offers = useQuery(read(listOffers, { params: { id: application.id } }))
  return (
    <section className={styles.section} aria-label="Offer Details">
      <Answer of={offers} what="The offer" rows={5}>
        {(data) =>
          data.missingPermission ? (
            <NoPermission
              what="offers"
              message={`It needs the permission “${data.missingPermission}”. A Site Admin can grant it on your user page.`}
            />
          ) : (
            <Versions candidate={candidate} application={application} offers={data} />
          )
        }
      </Answer>
    </section>
  )
}

interface VersionsProps {
  candidate: CandidateProfile
  application: CandidateApplication
  offers: Offers
}

function Versions({ candidate, application, offers }: VersionsProps) {
  const [form, setForm] = useState<'create' | 'edit' | null>(null)
  const current = offers.versions.find(({ status }) => status !== 'deprecated')
  const earlier = offers.versions.filter((one) => one !== current)
  const active = application.status === 'active'
  return (
    <>
      {current ? (
        <CurrentOffer
          candidate={candidate}
          application={application}
          offer={current}
          approval={offers.approval}
          onEdit={() => setForm('edit')}
        />
      ) : (
        <Empty title="No offer yet" action={active && <Button onClick={() => setForm('create')}>Create Offer</Button>}>
          {active
            ? 'An offer holds the start date, the opening and the fields that Custom Options ask for.'
            : 'Only an active application is offered something.'}
        </Empty>
      )}
      {earlier.length > 0 && (
        <Panel title="Earlier versions">
          {earlier.map((offer) => (
            <details key={offer.id} className={styles.version}>
              <summary>
                Version {offer.version}, <DateText at={offer.createdAt} />
              </summary>
              <OfferFacts offer={offer} />
            </details>
          ))}
        </Panel>
      )}
      {form && (
        <OfferForm
          candidate={candidate}
          applicationId={application.id}
          offers={offers}
          offer={form === 'edit' ? current : undefined}
          onClose={() => setForm(null)}
          onDone={changed}
        />
      )}
    </>
  )
}

const states = {
  unresolved: { tone: 'accent', word: 'Open' },
  accepted: { tone: 'leaf', word: 'Accepted' },
  rejected: { tone: 'outline', word: 'Rejected' },
  deprecated: { tone: 'outline', word: 'Replaced' },
} as const

interface CurrentOfferProps extends Omit<VersionsProps, 'offers'> {
  offer: OfferVersion
  approval: Offers['approval']
  onEdit: () => void
}

function CurrentOffer({ candidate, application, offer, approval, onEdit }: CurrentOfferProps) {
  const [asks, setAsks] = useState<'delete' | 'sent' | null>(null)
  const params = { id: application.id }
  const work = useMutation({ mutationFn: (act: () => Promise<unknown>) => act(), onSettled: changed })
  const open = offer.status === 'unresolved' && application.status === 'active'
  const state = states[offer.status]
  return (
    <Panel title={`Offer, version ${offer.version}`} aside={<Tag tone={state.tone}>{state.word}</Tag>}>
      <OfferFacts offer={offer} />
      {open && (
        <div className={styles.offerActs}>
          {offer.approvedAt ? (
            <Button look={offer.sentAt ? 'default' : 'ink'} onClick={() => setAsks('sent')}>
              {offer.sentAt ? 'Change Sent Date' : 'Mark as Sent'}
            </Button>
          ) : approval && approval.status !== 'approved' ? (
            <Button
              look="ink"
              busy={work.isPending}
              reason={approval.status === 'pending' && approval.requestedAt ? 'It waits for its approvers.' : undefined}
              onClick={() =>
                work.mutate(() => call(requestApproval, { params: { id: approval.flowId } }), {
                  onSuccess: () => say('Asked the approvers of the offer'),
                })
              }
            >
              {approval.status === 'rejected' ? 'Request Approval Again' : 'Request Approval'}
            </Button>
          ) : (
            <Button
              look="ink"
              busy={work.isPending}
              onClick={() =>
                work.mutate(() => call(approveOffer, { params }), {
                  onSuccess: () => say(`Approved the offer to ${candidate.name}`),
                })
              }
            >
              Approve
            </Button>
          )}
          <Button onClick={onEdit}>Edit</Button>
          <Button onClick={() => setAsks('delete')}>Delete</Button>
        </div>
      )}
      {work.error && (
        <Callout tone="crimson" live title="Nothing was changed">
          {wordsFor(work.error).message}
        </Callout>
      )}
      {asks === 'sent' && (
        <MarkSent
          sentAt={offer.sentAt}
          busy={work.isPending}
          onClose={() => setAsks(null)}
          onMark={(on) => work.mutate(() => call(markOfferSent, { params, body: { on } }), { onSettled: () => setAsks(null) })}
        />
      )}
      <ConfirmDialog
        open={asks === 'delete'}
        onClose={() => setAsks(null)}
        title={`Delete version ${offer.version} of the offer to ${candidate.name}?`}
        verb="Delete"
        busy={work.isPending}
        onConfirm={() => work.mutate(() => call(deleteOffer, { params }), { onSettled: () => setAsks(null) })}
      >
        It is gone for good, and partner apps that listen for it are told. Earlier versions stay.
      </ConfirmDialog>
    </Panel>
  )
}

function OfferFacts({ offer }: { offer: OfferVersion }) {
  const none = <span className={styles.quiet}>empty</span>
  return (
    <Facts
      of={[
        ['Start date', offer.startsAt ? <CalendarDate key="start" day={offer.startsAt} /> : none],
        ['Opening', offer.opening ? (offer.opening.openingId ?? `Opening ${offer.opening.id}`) : none],
        ...offer.fields.map(
          (field) =>
            [
              field.name,
              <span key={field.key}>
                {field.value ?? none} {field.private && <Tag icon={<IconLock size={12} aria-hidden="true" />}>Private</Tag>}
              </span>,
            ] as const,
        ),
        ['Notes', offer.notes],
        [
          'Created',
          <span key="created">
            <DateText at={offer.createdAt} />
            {offer.createdBy && ` by ${offer.createdBy.name}`}
          </span>,
        ],
        [
          'Approved',
          offer.approvedAt ? (
            <span key="approved">
              <DateText at={offer.approvedAt} />
              {offer.approvedBy && ` by ${offer.approvedBy.name}`}
            </span>
          ) : (
            <span key="unapproved" className={styles.quiet}>
              not yet
            </span>
          ),
        ],
        [
          'Sent',
          offer.sentAt ? (
            <CalendarDate key="sent" day={offer.sentAt} />
          ) : (
            <span key="unsent" className={styles.quiet}>
              not yet
            </span>
          ),
        ],
        ['Resolved', offer.resolvedAt && <DateText key="resolved" at={offer.resolvedAt} />],
      ]}
    />
  )
}
