import { type AppPageProps, Button, Callout, Facts, LinkButton, PageBar, PageBody, PageHeader, Panel, say, Tag } from '@orangery/ui'
import { call, formStyles, RecordAnswer, read, refresh, wordsFor } from '@orangery/web-kit'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import {
  archiveOwnTest,
  getTest,
  languageNames,
  listTests,
  type OneTest,
  scoringLabels,
  testKindLabels,
} from '../../contract/index.ts'
import { paths } from '../paths.ts'
import { AddToRole } from './add-to-role.tsx'
import { OwnTestEditor } from './own-test.tsx'
import { itemsText, minutesText, ownIdOf, reliabilityText } from './words.ts'

const crumbs = [{ label: 'Test library', href: paths.tests() }]

export function Page(props: AppPageProps) {
  const { id = '' } = props.params
  return <PageBody>{id === 'new' ? <OwnTestEditor {...props} test={null} /> : <Existing {...props} id={id} />}</PageBody>
}

function Existing({ id, ...props }: AppPageProps & { id: string }) {
  const test = useQuery(read(getTest, { params: { id } }))
  return (
    <RecordAnswer title="Test" crumbs={crumbs} of={test} what="The test" rows={8}>
      {(data) =>
        props.search.edit !== undefined && data.own ? (
          <OwnTestEditor key={data.version} {...props} test={data} />
        ) : (
          <TestPage test={data} />
        )
      }
    </RecordAnswer>
  )
}

/** What a test asks, what a result says and does not say, and who uses it. */
function TestPage({ test }: { test: OneTest }) {
  const [adding, setAdding] = useState(false)
  const archived = test.archivedAt !== null
  return (
    <div className={formStyles.stack} style={{ maxInlineSize: 860, gap: 20 }}>
      <PageBar crumbs={[...crumbs, { label: test.title }]} />
      <PageHeader
        title={<bdi>{test.title}</bdi>}
        meta={[testKindLabels[test.kind], minutesText(test), itemsText(test), `version ${test.version}`, test.own && 'Your own']}
      >
        {test.own && <Archive test={test} />}
        {test.own && <LinkButton href={`${paths.test(test.id)}?edit=1`}>Edit</LinkButton>}
        <Button look="ink" reason={archived ? 'It is archived' : null} onClick={() => setAdding(true)}>
          Add to role
        </Button>
      </PageHeader>
      <Panel title="What it asks">
        <p dir="auto" style={{ margin: 0 }}>
          {test.summary || 'Nothing was written about it.'}
        </p>
        <Facts
          of={[
            ['Scored', scoringLabels[test.scoring]],
            ['Reliability', reliabilityText(test)],
            ['Languages', test.own ? languageNames[test.own.language] : Object.values(languageNames).join(', ')],
          ]}
        />
      </Panel>
      <Panel title="What a result says, and what not">
        <p style={{ margin: 0 }}>{test.says}</p>
      </Panel>
      {test.dimensions.length > 0 && (
        <Panel title="What it looks at">
          <dl className={formStyles.stack} style={{ margin: 0 }}>
            {test.dimensions.map(({ id, name, about }) => (
              <div key={id}>
                <dt>
                  <strong>{name}</strong>
                </dt>
                <dd style={{ margin: 0 }}>{about}</dd>
              </div>
            ))}
          </dl>
        </Panel>
      )}
      {test.sample && <Sample sample={test.sample} />}
      {test.own && <Questions test={test} />}
      <Panel title="Compared with">
        {test.norm ? (
          <>
            <p style={{ margin: 0 }}>
              <strong>{test.norm.name}</strong>, {test.norm.size.toLocaleString('en')} results
            </p>
            <p>{test.norm.about}</p>
          </>
        ) : (
          <p style={{ margin: 0 }}>
            Nobody yet. A result shows its points, without a percentile, until enough people have taken this version.
          </p>
        )}
      </Panel>
      <Panel title="Used by">
        {test.usedBy.length === 0 ? (
          <p style={{ margin: 0 }}>No role of yours.</p>
        ) : (
          <ul style={{ margin: 0, paddingInlineStart: 18 }}>
            {test.usedBy.map((role) => (
              <li key={role.roleId}>
                <a href={paths.role(role.roleId, 'assessment')}>
                  <bdi>{role.title}</bdi>
                </a>
              </li>
            ))}
          </ul>
        )}
      </Panel>
      {adding && <AddToRole test={test} onClose={() => setAdding(false)} />}
    </div>
  )
}

function Sample({ sample }: { sample: NonNullable<OneTest['sample']> }) {
  return (
    <Panel title="A sample" aside={<Tag tone="outline">Never given to anybody</Tag>}>
      <p style={{ margin: 0, whiteSpace: 'pre-wrap' }}>{sample.text}</p>
      <ol style={{ margin: 0, paddingInlineStart: 24, listStyle: 'upper-alpha' }}>
        {sample.options.map((option) => (
          <li key={option}>{option}</li>
        ))}
      </ol>
    </Panel>
  )
}

const kinds = { choice: 'Choice', agreement: 'Agreement', text: 'Free text' } as const

function Questions({ test: { own } }: { test: OneTest }) {
  return (
    <Panel title="Questions">
      <ol className={formStyles.stack} style={{ margin: 0, paddingInlineStart: 20 }}>
        {own?.questions.map((question) => (
          <li key={question.key}>
            <span dir="auto">{question.text}</span> <Tag tone="outline">{kinds[question.kind]}</Tag>
            {question.options.length > 0 && (
              <ul style={{ margin: '2px 0 0', paddingInlineStart: 18 }}>
                {question.options.map((option, at) => (
                  <li key={option}>
                    <bdi>{option}</bdi> {question.right === at && <Tag tone="leaf">Right</Tag>}
                  </li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ol>
    </Panel>
  )
}

function Archive({ test }: { test: OneTest }) {
  const archived = test.archivedAt !== null
  const used = test.usedBy.map((role) => role.title).join(', ')
  const archive = useMutation({
    mutationFn: (next: boolean) => call(archiveOwnTest, { params: { id: ownIdOf(test.id) ?? 0 }, body: { archived: next } }),
    onSuccess: async (_, next) => {
      await refresh(getTest, listTests)
      say(next ? `Archived ${test.title}` : `${test.title} is in use again`, () => archive.mutate(!next))
    },
  })
  return (
    <>
      {archive.error && <Callout tone="crimson" live title={wordsFor(archive.error).message} />}
      <Button
        busy={archive.isPending}
        reason={!archived && used ? `Used by ${used}` : null}
        onClick={() => archive.mutate(!archived)}
      >
        {archived ? 'Take out of the archive' : 'Archive'}
      </Button>
    </>
  )
}
