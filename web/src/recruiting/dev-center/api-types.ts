/** The API Types as the Dev Center words them. */
export const typeWords = { harvest: 'Harvest', job_board: 'Job Board', candidate_ingestion: 'Candidate Ingestion' } as const
