import { find } from '@orangery/contract/recruiting'
import { Dialog, TextInput } from '@orangery/ui'
import { IconSearch } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useNavigate, useRouterState } from '@tanstack/react-router'
import { type KeyboardEvent, useDeferredValue, useId, useState } from 'react'
import { read } from '../api.ts'
import { areasOf } from '../areas.ts'
import { wordsFor } from '../error-words.ts'
import { paths } from '../paths.ts'
import { recruitingPlaces } from '../recruiting/navigation.ts'
import { useAccount } from '../session.ts'
import styles from './overlays.module.css'
import { useDelayed } from './use-delayed.ts'
import { useMe } from './use-me.ts'

interface Choice {
  readonly key: string
  readonly group: string
  readonly label: string
  readonly detail?: string
  act(): void
}

/** Pages, acts, people, notes and jobs by their first letters; arrows choose, Enter goes. */
export function Find({ onClose, onShortcuts }: { onClose: () => void; onShortcuts: () => void }) {
  const [text, setText] = useState('')
  const [at, setAt] = useState(0)
  const listId = useId()
  const { choices, error, waits } = useChoices(text, onClose, onShortcuts)
  const chosen = choices[Math.min(at, choices.length - 1)]
  const optionId = (choice: Choice) => `${listId}-${choice.key}`
  function onKeyDown(event: KeyboardEvent) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step && choices.length > 0) {
      event.preventDefault()
      const next = (Math.min(at, choices.length - 1) + step + choices.length) % choices.length
      setAt(next)
      document.getElementById(optionId(choices[next]!))?.scrollIntoView({ block: 'nearest' })
    }
    if (event.key === 'Enter') {
      event.preventDefault()
      chosen?.act()
    }
  }
  return (
    <Dialog open onClose={onClose} title="Find or do" width={600}>
      <div className={styles.search}>
        <TextInput
          type="search"
          autoFocus
          aria-label="Find or do"
          placeholder="A page, a person, a note, a job, an act"
          leftSection={<IconSearch size={16} />}
          role="combobox"
          aria-expanded
          aria-controls={listId}
          aria-activedescendant={chosen ? optionId(chosen) : undefined}
          value={text}
          onChange={(event) => {
            setText(event.currentTarget.value)
            setAt(0)
          }}
          onKeyDown={onKeyDown}
        />
      </div>
      <div id={listId} className={styles.list} role="listbox" aria-label="Found">
        {[...Map.groupBy(choices, (choice) => choice.group)].map(([group, members]) => (
          // biome-ignore lint/a11y/useSemanticElements: a listbox is grouped by this role
          <div key={group} role="group" aria-label={group}>
            <div className={styles.group} aria-hidden="true">
              {group}
            </div>
            {members.map((choice) => (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the field above hears the keys
              // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the field, which names the active option
              <div
                key={choice.key}
                id={optionId(choice)}
                className={styles.option}
                role="option"
                aria-selected={choice === chosen}
                onClick={choice.act}
              >
                <span dir="auto">{choice.label}</span>
                {choice.detail && <small dir="auto">{choice.detail}</small>}
              </div>
            ))}
          </div>
        ))}
      </div>
      <p role="status" className={choices.length > 0 ? 'o-hidden' : undefined}>
        {error
          ? wordsFor(error).message
          : waits
            ? 'Searching'
            : choices.length > 0
              ? `${choices.length} found`
              : `Nothing found for “${text}”`}
      </p>
    </Dialog>
  )
}

function useChoices(text: string, onClose: () => void, onShortcuts: () => void) {
  const navigate = useNavigate()
  const pathname = useRouterState({ select: (state) => state.location.pathname })
  const { roles } = useAccount()
  const me = useMe()
  const asked = useDelayed(text.trim(), 120)
  const found = useQuery({
    ...read(find, { query: { q: asked } }),
    enabled: asked.length > 0 && roles.recruiting !== undefined,
    placeholderData: keepPreviousData,
  })
  const go = (href: string) => () => {
    onClose()
    if (href !== pathname) void navigate({ href })
  }
  const words = useDeferredValue(text.trim().toLocaleLowerCase())
  const fixed: Choice[] = [
    ...(me ? recruitingPlaces(me) : []).map(({ label, href, group }) => ({
      key: `${group} ${label}`,
      group,
      label,
      act: go(href),
    })),
    ...areasOf(roles).map(({ id, home }) => ({
      key: home,
      group: 'Products',
      label: id[0]!.toUpperCase() + id.slice(1),
      act: go(home),
    })),
    { key: 'account', group: 'Pages', label: 'Account settings', act: go(paths.account()) },
    { key: 'shortcuts', group: 'Acts', label: 'Show all shortcuts of this page', act: onShortcuts },
  ].filter((choice) => choice.label.toLocaleLowerCase().includes(words))
  const people = text.trim() === '' ? [] : (found.data?.candidates ?? [])
  const notes = text.trim() === '' ? [] : (found.data?.notes ?? [])
  const jobs = text.trim() === '' ? [] : (found.data?.jobs ?? [])
  const choices: Choice[] = [
    ...people.map(({ id, name, detail }) => ({
      key: `c${id}`,
      group: 'Candidates',
      label: name,
      detail,
      act: go(paths.candidate(id)),
    })),
    ...notes.map(({ id, candidateId, name, detail }) => ({
      key: `n${id}`,
      group: 'Notes',
      label: name,
      detail,
      act: go(paths.candidate(candidateId)),
    })),
    ...jobs.map(({ id, name, detail }) => ({ key: `j${id}`, group: 'Jobs', label: name, detail, act: go(paths.job(id)) })),
    ...fixed,
  ]
  return { choices, error: found.error, waits: found.isFetching }
}
