import { Button, Panel } from '@orangery/ui'
import { Answer, formStyles, read } from '@orangery/web-kit'
import { useQuery } from '@tanstack/react-query'
import { type Question, suggestQuestions } from '../../contract/index.ts'

/** Questions that rules find by words of a role. They are only taken when somebody accepts them. */
export function Suggestions({
  roleId,
  title,
  onAccept,
}: {
  roleId: number
  title: string
  onAccept: (question: Question) => void
}) {
  const suggestions = useQuery(read(suggestQuestions, { params: { id: roleId } }))
  return (
    <Panel title={`Suggested for ${title}`} aside={suggestions.data?.label}>
      <Answer of={suggestions} what="The suggestions" rows={2}>
        {({ rows }) => (
          <ul className={formStyles.stack} style={{ listStyle: 'none', margin: 0, padding: 0 }}>
            {rows.map((row) => (
              <li key={row.question.key}>
                <strong dir="auto">{row.question.text}</strong>
                <p className={formStyles.quiet}>{row.reason}</p>
                <Button
                  size="xs"
                  reason={row.alreadyIn ? 'In the questionnaire already' : null}
                  onClick={() => onAccept({ ...row.question, source: 'suggested' })}
                >
                  Accept
                </Button>
              </li>
            ))}
            {rows.length === 0 && <li>The role’s words suggest nothing more.</li>}
          </ul>
        )}
      </Answer>
    </Panel>
  )
}
