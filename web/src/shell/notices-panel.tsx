import { me, notices, readNotices } from '@orangery/contract/recruiting'
import { DateText, Loading } from '@orangery/ui'
import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { call, read, refresh } from '../api.ts'
import { wordsFor } from '../error-words.ts'
import { paths } from '../paths.ts'
import { FloatingPanel } from './floating-panel.tsx'
import styles from './shell.module.css'

/** What failed while nobody looked: exhausted deliveries, hooks that are gone. Opening it counts as reading. */
export function NoticesPanel({ onClose }: { onClose: () => void }) {
  const { data, error } = useQuery(read(notices, {}))
  const unread = data?.rows.some((notice) => notice.readAt === null) ?? false
  useEffect(() => {
    if (unread) void call(readNotices, {}).then(() => refresh(me))
  }, [unread])
  return (
    <FloatingPanel label="Notices" onClose={onClose}>
      <strong>Notices</strong>
      {error && <p role="alert">{wordsFor(error).message}</p>}
      {!data && !error && <Loading rows={2} label="Reading the notices" />}
      {data?.rows.length === 0 && <p>No notices. A web hook that fails for good shows up here.</p>}
      <ul>
        {data?.rows.map((notice) => (
          <li key={notice.id}>
            <a className={styles.menuItem} href={hrefOf(notice)}>
              <span dir="auto">{notice.body}</span>
              <DateText at={notice.at} />
            </a>
          </li>
        ))}
      </ul>
    </FloatingPanel>
  )
}

function hrefOf({ aboutKind, aboutId }: { aboutKind: string; aboutId: number }): string {
  if (aboutKind === 'delivery') return paths.webHookLog({ delivery: aboutId })
  if (aboutKind === 'web_hook') return paths.webHook(aboutId)
  return paths.webHookLog({ show: 'failing' })
}
