import { buffer } from 'node:stream/consumers'
import type { House } from '../house.ts'

/** The bytes of a PDF that was drawn before. Throws DomainError `file-missing`. */
export async function readPdf(house: House, key: string): Promise<Buffer> {
  return buffer(await house.blobs.read(key))
}

/** Far above any report: forty referees with 10,000 characters each are about two megabytes. */
export const mostPdfBytes = 50 * 1024 * 1024
