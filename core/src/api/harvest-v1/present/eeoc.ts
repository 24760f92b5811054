import { type EeocQuestion, type EeocRow, eeocWords } from '../../../eeoc/index.ts'
import { instant } from './values.ts'

export function presentEeoc(row: EeocRow) {
  const described = (question: EeocQuestion, id: number | null) => {
    const description = eeocWords(question, id)
    return id === null || description === undefined ? null : { id, description }
  }
  const veteran = described('veteranStatus', row.veteran_status)
  return {
    application_id: row.application_id,
    candidate_id: row.candidate_id,
    race: described('race', row.race),
    gender: described('gender', row.gender),
    veteran_status: veteran && { id: veteran.id, message: veteran.description },
    disability_status: described('disabilityStatus', row.disability_status),
    submitted_at: instant(row.submitted_at),
  }
}
