// Public documentation: https://developers.greenhouse.io/job-board.html#submit-an-application
import { jobBoard } from '@orangery/contract/job-board'
import { fieldErrors } from '@orangery/contract/kernel'
import type { FastifyRequest } from 'fastify'
import type { CoreContext } from '../../../context.ts'
import { announceFacts } from '../../../events/index.ts'
import {
  type AppliedFile,
  type Board,
  baseName,
  dropFiles,
  ownQuestions,
  type PostToApply,
  submitApplication as submit,
} from '../../../job-board/index.ts'
import { validationError } from '../errors.ts'
import { requireStorable, submissionFrom } from '../given-application.ts'
import { fileBeside } from '../given-files.ts'
import { readForm } from '../read-form.ts'

const { body: shape } = jobBoard['applications.submit']

/** Takes an application in. Files are kept before anything is written, and taken back when it does not come about. */
export async function submitApplication(
  core: CoreContext,
  request: FastifyRequest,
  { board, post, keyId }: { board: Board; post: PostToApply; keyId: number },
) {
  const questions = ownQuestions(post.questions)
  const attached = questions.filter(({ type }) => type === 'attachment').map(({ name }) => baseName(name))
  const { fields, files } = await readForm(core, request, new Set(['resume', 'cover_letter', ...attached]))
  try {
    const body = shape.safeParse(fields ?? {})
    if (!body.success) throw validationError(fieldErrors(body.error, fields ?? {}))
    const form = body.data as Record<string, unknown>
    requireStorable(form)
    for (const name of ['resume', 'cover_letter', ...attached]) await takeBeside(core, { form, name, files })
    const given = {
      ...(await submissionFrom(core, body.data)),
      answers: { values: new Map(questions.map(({ name }) => [baseName(name), form[baseName(name)] ?? form[name]])), files },
      answered: new Set([...files.keys(), ...Object.keys(form).filter((name) => form[name] != null && form[name] !== '')]),
      resume: files.get('resume'),
      coverLetter: files.get('cover_letter'),
    }
    await submit(core, { userId: null, keyId }, { board, post, given })
  } catch (error) {
    await dropFiles(core, files.values())
    throw error
  }
  announceFacts(core)
  return { success: 'Candidate saved successfully' }
}

/** A file of the form itself wins over what stands beside it. */
async function takeBeside(
  core: CoreContext,
  { form, name, files }: { form: Record<string, unknown>; name: string; files: Map<string, AppliedFile> },
): Promise<void> {
  if (files.has(name)) return
  const file = await fileBeside(core, form, name)
  if (file) files.set(name, file)
}
