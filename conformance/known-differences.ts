/**
 * Where the contract departs from the published samples or tables, and why. A test fails on a difference that is not listed,
 * and on a line that no longer applies.
 */
export const replyDifferences: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'departments.create': {
    'parent_department_external_ids: published, not promised': 'a misspelling of the key that all other samples have',
  },
  'offices.update': {
    'child_office_external_id: published, not promised': 'a misspelling of the key that all other samples have',
  },
  'job_stages.list_for_job': {
    'interviews.created_at: published, not promised': 'keys of the stage that slipped into one interview of one sample',
    'interviews.updated_at: published, not promised': 'keys of the stage that slipped into one interview of one sample',
    'interviews.job_id: published, not promised': 'keys of the stage that slipped into one interview of one sample',
  },
}

/** The same for requests. */
export const requestDifferences: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'applications.reject': {
    'rejection_email.email_template_id: published as string': 'an id; the sample has a number, and digits as text are taken too',
  },
  'users.permission_level': {
    'user.user_id: published as string': 'a number in every sister operation; digits as text are taken too',
  },
  'candidates.create': {
    'recruiter.user_id: promised, not published': 'the sample for editing a candidate names a user so',
    'coordinator.user_id: promised, not published': 'the sample for editing a candidate names a user so',
  },
  'prospects.create': {
    'application.prospect_pool_id: promised, not published':
      'the sample shows a pool in its answer; adding an application names it so',
    'application.prospect_pool_stage_id: promised, not published': 'as the pool',
    'application.prospect_owner_id: promised, not published': 'as the pool',
    'application.prospective_department_id: promised, not published': 'as the pool',
    'application.prospective_office_id: promised, not published': 'as the pool',
    'application.referrer.value: published as integer': 'the tables say text; a number is taken too',
    'recruiter.user_id: promised, not published': 'the sample for editing a candidate names a user so',
    'coordinator.user_id: promised, not published': 'the sample for editing a candidate names a user so',
  },
  'candidates.update': {
    'coordinator.user_id: promised, not published': 'the sample names the recruiter so',
  },
}

const offset = 'some samples write Z and others an offset; ours is text in either form'
const digits = 'a number; digits as text, as a form sends them, are taken too'

/** The same for the job board and candidate ingestion, each difference with its part. */
export const faceDifferences: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'job-board/jobs.retrieve': { 'reply updated_at: published as timestamp, promised as string': offset },
  'job-board/offices.list': { 'reply offices.departments.jobs.updated_at: published as timestamp, promised as string': offset },
  'job-board/offices.retrieve': { 'reply departments.jobs.updated_at: published as timestamp, promised as string': offset },
  'job-board/departments.list': { 'reply departments.jobs.updated_at: published as timestamp, promised as string': offset },
  'job-board/departments.retrieve': { 'reply jobs.updated_at: published as timestamp, promised as string': offset },
  'job-board/sections.list': { 'reply sections.jobs.updated_at: published as timestamp, promised as string': offset },
  'job-board/applications.submit': {
    'body educations.degree_id: published as string': digits,
    'body educations.discipline_id: published as string': digits,
    'body educations.school_name_id: published as string': digits,
    'body educations.start_date.month: published as string': digits,
    'body educations.start_date.year: published as string': digits,
    'body educations.end_date.month: published as string': digits,
    'body educations.end_date.year: published as string': digits,
    'body employments.start_date.month: published as string': digits,
    'body employments.start_date.year: published as string': digits,
    'body employments.end_date.month: published as string': digits,
    'body employments.end_date.year: published as string': digits,
    'body employments.current: published as string': 'true or false; their words and digits are taken too',
    'body question_{id}: published, not promised': 'the names of questions are free; the post says which there are',
  },
  'ingestion/candidates.retrieve': {
    'reply : published as an object': 'the text says that it is always a list; the sample is what it holds',
  },
}
