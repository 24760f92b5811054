import { Callout, DateText, Facts } from '@orangery/ui'
import { formStyles } from '@orangery/web-kit'
import { bandLabels, languageNames, notInterpretable, scoringLabels, type TestResult } from '../../contract/index.ts'
import { caution, counted, timeText } from '../words.tsx'
import { Dimensions } from './dimensions.tsx'
import styles from './results.module.css'

/** What came out of one attempt: numbers only where something can be read, each with what it is compared with. */
export function Result({ result }: { result: TestResult }) {
  const unread = result.uninterpretable !== null && result.uninterpretable !== 'no-norm'
  return (
    <div className={formStyles.stack} style={{ gap: 14 }}>
      {unread && result.uninterpretable ? (
        <Callout tone="amber" title={`Not interpretable: ${notInterpretable[result.uninterpretable]}`}>
          No number stands here, because it would say nothing about the candidate.
        </Callout>
      ) : (
        <Numbers result={result} />
      )}
      {!result.comparable && (
        <Callout tone="amber" title="Taken with an earlier version of the test: not comparable.">
          The test was changed since. Results of the two versions are not set beside each other.
        </Callout>
      )}
      <Dimensions of={result.dimensions} />
      <Texts of={result.texts} />
      <Facts
        of={[
          ['Scored', scoringLabels[result.scoring]],
          ['Compared with', result.norm && <Norm norm={result.norm} />],
          ['Answered', `${result.answered} of ${result.of}`],
          [
            'Time',
            `${timeText(result.usedSeconds)}${result.limitSeconds === null ? ', without a limit' : ` of ${timeText(result.limitSeconds)}`}`,
          ],
          [
            'Over',
            <>
              <DateText at={result.endedAt} />, {endings[result.endedBy]}
            </>,
          ],
          ['Taken in', languageNames[result.language]],
          ['Version', String(result.version)],
        ]}
      />
      <Signals of={result.signals} />
    </div>
  )
}

const endings = {
  candidate: 'finished by the candidate',
  time: 'ended by the timer, with the answers given until then',
  closed: 'ended when the check was closed',
} as const

function Numbers({ result }: { result: TestResult }) {
  const { scoring, percent, percentile, band, norm } = result
  if (percent === null && result.fit === null && result.dimensions.length === 0)
    return <p className={styles.headline}>Nothing in this test is scored; the answers stand below.</p>
  return (
    <div>
      <p className={styles.headline} style={{ margin: 0 }}>
        {scoring === 'right-wrong' ? (
          <>
            <span className={styles.number}>{percent} %</span>
            <span>
              {result.raw} of {counted(result.max, 'point')}
            </span>
          </>
        ) : result.fit === null ? (
          <span>No profile is wanted for this role, so there is no fit.</span>
        ) : (
          <>
            <span className={styles.number}>{result.fit} of 100</span>
            <span>fit to the wanted profile</span>
          </>
        )}
        {percentile !== null && band && (
          <span>
            percentile <strong>{percentile}</strong>, {bandLabels[band].toLowerCase()} of the group
          </span>
        )}
      </p>
      {percentile !== null && norm && (
        <p className={formStyles.quiet} style={{ margin: '4px 0 0' }}>
          Of 100 people in “{norm.name}”, about {Math.round(percentile)} have a lower score.
        </p>
      )}
      {result.uninterpretable === 'no-norm' && (
        <p className={formStyles.quiet} style={{ margin: '4px 0 0' }}>
          No percentile: {notInterpretable['no-norm']}
        </p>
      )}
    </div>
  )
}

function Norm({ norm }: { norm: NonNullable<TestResult['norm']> }) {
  return (
    <>
      {norm.name}. {norm.about}
    </>
  )
}

function Texts({ of }: { of: TestResult['texts'] }) {
  if (of.length === 0) return null
  return (
    <div>
      <p className={formStyles.quiet}>Answers that nothing scores:</p>
      <dl className={styles.texts}>
        {of.map(({ question, answer }) => (
          <div key={question}>
            <dt dir="auto">{question}</dt>
            <dd dir="auto">{answer || 'Not answered.'}</dd>
          </div>
        ))}
      </dl>
    </div>
  )
}

/** What was noticed, as levels, each with what may innocently be behind it. */
function Signals({ of }: { of: TestResult['signals'] }) {
  if (of.length === 0) return null
  return (
    <div className={formStyles.stack} style={{ gap: 8 }}>
      <p className={formStyles.quiet} style={{ margin: 0 }}>
        Noticed during the test. It proves nothing by itself and changes no score.
      </p>
      {of.map((signal) => (
        <Callout
          key={signal.kind}
          tone={signal.level === 'strong' ? 'crimson' : 'amber'}
          title={`${signal.level === 'strong' ? 'Strong' : 'Weak'} signal: ${signal.text}`}
        >
          {caution(signal)}
        </Callout>
      ))}
    </div>
  )
}
