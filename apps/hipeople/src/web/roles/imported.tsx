import { AtsTag } from '@orangery/ui'

/** "ATS Imported"; hovering tells the id of the ATS job, so that two jobs with one name can be told apart. */
export function Imported({ jobId }: { jobId: number }) {
  return (
    <span title={`ATS job ${jobId}`}>
      <AtsTag state="imported">ATS Imported</AtsTag>
      <span className="o-hidden"> ATS job {jobId}</span>
    </span>
  )
}
