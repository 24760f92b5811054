import { useEffect, useRef, useSyncExternalStore } from 'react'

export interface Hotkey {
  /**
   * One key ("j", "?", "Escape", "ArrowDown"), a pair pressed one after the other ("g c"), or with a modifier: "mod+k" is
   * Ctrl, and ⌘ on a Mac; also "alt+1", "shift+x".
   */
  readonly keys: string
  /** What it does, for the overlay of "?". */
  readonly label: string
  readonly run: () => void
  /** Works while a field has the focus; only for those with a modifier and for Escape. */
  readonly inFields?: boolean
}

interface Group {
  readonly title: string
  readonly hotkeys: () => readonly Hotkey[]
}

let groups: readonly Group[] = []
const listeners = new Set<() => void>()
const storageKey = 'orangery.single-letters'
let singleLetters = typeof localStorage === 'undefined' || localStorage.getItem(storageKey) !== 'off'
let pending: { key: string; until: number } | null = null

function changed() {
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void) {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}

/** Offers these keys while the component lives. The newest group wins where two want one key. */
export function useHotkeys(title: string, hotkeys: readonly Hotkey[]): void {
  const latest = useRef(hotkeys)
  latest.current = hotkeys
  useEffect(() => {
    const group: Group = { title, hotkeys: () => latest.current }
    groups = [...groups, group]
    changed()
    return () => {
      groups = groups.filter((other) => other !== group)
      changed()
    }
  }, [title])
}

/** All keys of this moment, for the overlay. */
export function useHotkeyGroups(): readonly { title: string; hotkeys: readonly Hotkey[] }[] {
  const now = useSyncExternalStore(subscribe, () => groups)
  return now.map(({ title, hotkeys }) => ({ title, hotkeys: hotkeys() }))
}

/** Single letters can be switched off (WCAG 2.1.4); keys with a modifier stay. Kept in this browser. */
export function useSingleLetters(): [on: boolean, set: (on: boolean) => void] {
  const on = useSyncExternalStore(subscribe, () => singleLetters)
  return [
    on,
    (next) => {
      singleLetters = next
      localStorage.setItem(storageKey, next ? 'on' : 'off')
      changed()
    },
  ]
}

/** Listens for the whole page; called once by the shell, undone by what it returns. */
export function listenForHotkeys(): () => void {
  document.addEventListener('keydown', onKey)
  return () => document.removeEventListener('keydown', onKey)
}

const isField = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement || isTextInput(target))

const isTextInput = (target: HTMLElement) =>
  target instanceof HTMLInputElement && !['checkbox', 'radio', 'button', 'submit', 'range', 'file'].includes(target.type)

/** "mod+shift+k" from an event; a printed character such as "?" already holds its Shift. */
export function nameOf(event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>): string {
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key
  const printed = event.key.length === 1 && key === event.key.toUpperCase()
  const shift = event.shiftKey && !printed
  return [(event.ctrlKey || event.metaKey) && 'mod', event.altKey && 'alt', shift && 'shift', key].filter(Boolean).join('+')
}

function onKey(event: KeyboardEvent) {
  if (event.defaultPrevented || event.isComposing) return
  const name = nameOf(event)
  const single = !/^(mod|alt)\+/.test(name)
  const field = isField(event.target)
  const inDialog = event.target instanceof Element && event.target.closest('dialog, [role=dialog], [role=menu]') !== null
  if (single && name !== 'Escape' && (field || !singleLetters)) return
  const sequence = pending && pending.until > event.timeStamp ? `${pending.key} ${name}` : null
  pending = null
  const all = groups.toReversed().flatMap((group) => group.hotkeys())
  const found = (sequence && all.find((hotkey) => hotkey.keys === sequence)) || all.find((hotkey) => hotkey.keys === name)
  if (found && (!field || found.inFields) && !(inDialog && single)) {
    event.preventDefault()
    found.run()
    return
  }
  if (all.some((hotkey) => hotkey.keys.startsWith(`${name} `))) pending = { key: name, until: event.timeStamp + 1200 }
}
