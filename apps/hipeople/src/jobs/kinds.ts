// Every sort of job that HiPeople adds, without what runs it, so that each part may add any.
import { defineJob } from '@orangery/app-kit'
import { z } from 'zod'

const id = z.number().int().positive()

/** The last look, and the invite. */
export const sendInvite = defineJob({ name: 'hipeople.send-invite', payload: z.object({ requestId: id }) })

/** The due date of a check: report, or the end. */
export const reachDueDate = defineJob({ name: 'hipeople.reach-due-date', payload: z.object({ requestId: id }) })

/** The time of a running test is up. */
export const endAttempt = defineJob({ name: 'hipeople.end-attempt', payload: z.object({ attemptId: id }) })

export const sendReminder = defineJob({ name: 'hipeople.send-reminder', payload: z.object({ reminderId: id }) })

/** Asks the ATS whether a referee's address is known as that of a rejected candidate. */
export const lookUpReferee = defineJob({ name: 'hipeople.look-up-referee', payload: z.object({ refereeId: id }) })

/** Tells referees who had been asked that nothing more is needed. */
export const sayNoLongerNeeded = defineJob({ name: 'hipeople.say-no-longer-needed', payload: z.object({ requestId: id }) })

export const drawReport = defineJob({ name: 'hipeople.draw-report', payload: z.object({ reportId: id }) })

/** A file that no row names any more. */
export const removeFile = defineJob({ name: 'hipeople.remove-file', payload: z.object({ key: z.string() }) })

/** Tells the ATS that a test it sent is complete. */
export const markPushed = defineJob({ name: 'hipeople.mark-pushed', payload: z.object({ requestId: id }) })

export const writeFeed = defineJob({ name: 'hipeople.write-feed', payload: z.object({ feedWriteId: id }) })

export const recheckEmails = defineJob({ name: 'hipeople.recheck-emails', payload: z.object({}) })

export const checkAllTies = defineJob({ name: 'hipeople.check-ties', payload: z.object({}) })

export const sendDigests = defineJob({ name: 'hipeople.send-digests', payload: z.object({}) })

export const eraseOld = defineJob({ name: 'hipeople.erase-old', payload: z.object({}) })
