import {
  addAssessmentPartner,
  askPartnerTests,
  askTakeHomeTest,
  changeAssessmentPartner,
  listAssessmentPartners,
  listTakeHomeTests,
  removeAssessmentPartner,
  resendTakeHomeTest,
  sendTakeHomeTest,
  setStageAssessment,
} from '@orangery/contract/recruiting'
import { findApplicationRow } from '../../applications/index.ts'
import {
  addPartner,
  askForStatus,
  assessmentsOfStages,
  changePartner,
  listPartnerRows,
  logLinesOf,
  setStageAssessment as putAssessment,
  removePartner,
  sendTestAgain,
  sendTestTo,
  testsOfApplication,
  testsOfPartner,
  whyNoMail,
} from '../../assessments/index.ts'
import { candidateRows } from '../../candidates/index.ts'
import type { CoreDb } from '../../context.ts'
import { notFound } from '../../errors.ts'
import { presentTest } from './present/take-home-test.ts'
import { answer, done } from './web-call.ts'

const partners = answer(listAssessmentPartners, async ({ core }) => ({
  rows: (await listPartnerRows(core.db)).map((row) => ({
    id: row.id,
    name: row.name,
    listTestsUrl: row.list_tests_url,
    sendTestUrl: row.send_test_url,
    testStatusUrl: row.test_status_url,
    responseErrorUrl: row.response_error_url,
    mode: row.mode,
    createdAt: row.created_at.toISOString(),
    stages: row.stages,
    openTests: row.open_tests,
  })),
}))

const added = answer(addAssessmentPartner, async ({ core, actor, body }) => ({ id: await addPartner(core, actor, body) }))

const changed = answer(changeAssessmentPartner, async ({ core, actor, params, body }) => {
  await changePartner(core, actor, { id: params.id, settings: body })
  return done
})

const removed = answer(removeAssessmentPartner, ({ core, actor, params }) => removePartner(core, actor, params.id))

const offered = answer(askPartnerTests, ({ core, params }) => testsOfPartner(core, params.id))

const stageSet = answer(setStageAssessment, async ({ core, actor, params, body }) => {
  await putAssessment(core, actor, { stageId: params.id, assessment: body.assessment })
  return done
})

const tests = answer(listTakeHomeTests, async ({ core, params }) => {
  const application = await findApplicationRow(core.db, params.id)
  if (!application) throw notFound('application', params.id)
  const rows = await testsOfApplication(core.db, application.id)
  const lines = await logLinesOf(
    core.db,
    rows.map((row) => row.id),
  )
  return {
    offer: await offerIn(core.db, application),
    tests: rows.map((row) =>
      presentTest(
        row,
        lines.filter((line) => line.take_home_test_id === row.id),
      ),
    ),
  }
})

/** What can be sent where the application stands now. */
async function offerIn(
  db: CoreDb,
  application: { status: string; prospect: boolean; stage_id: number | null; candidate_id: number },
) {
  if (application.status !== 'active' || application.prospect || application.stage_id === null) return null
  const [assessment] = await assessmentsOfStages(db, [application.stage_id])
  const [candidate] = assessment ? await candidateRows(db, [application.candidate_id]) : []
  if (!assessment || !candidate) return null
  return {
    stageId: assessment.stageId,
    partner: assessment.partner,
    testName: assessment.testName,
    to: candidate.email_addresses[0]?.value ?? null,
    whyNot: whyNoMail(candidate) ?? null,
  }
}

const sent = answer(sendTakeHomeTest, async ({ core, actor, params, body }) => ({
  id: await sendTestTo(core, actor, { applicationId: params.id, stageId: body.stageId }),
}))

const resent = answer(resendTakeHomeTest, async ({ core, actor, params }) => {
  await sendTestAgain(core, actor, params.id)
  return done
})

const asked = answer(askTakeHomeTest, async ({ core, params }) => {
  await askForStatus(core, params.id)
  return done
})

export const assessmentBindings = [partners, added, changed, removed, offered, stageSet, tests, sent, resent, asked]
