import type { FlowType } from '@orangery/contract/recruiting'

/** What a flow decides, as a heading. */
export const flowTitles: Readonly<Record<FlowType, string>> = {
  open_job: 'Opening the job',
  offer_job: 'Making offers for the job',
  offer_candidate: 'Each offer of the job',
}

/** The same as the object of “approve”. */
export function whatOf(type: FlowType, jobName: string): string {
  switch (type) {
    case 'open_job':
      return `the opening of ${jobName}`
    case 'offer_job':
      return `offers for ${jobName}`
    case 'offer_candidate':
      return `an offer for ${jobName}`
  }
}
