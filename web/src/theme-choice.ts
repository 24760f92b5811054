import { useMantineColorScheme } from '@mantine/core'
import { updateProfile } from '@orangery/contract/accounts'
import { useEffect } from 'react'
import { call } from './api.ts'
import { useAccount } from './session.ts'

export const themes = [
  { value: 'auto', label: 'Auto' },
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
] as const

type Scheme = (typeof themes)[number]['value']

/** Follows the person from browser to browser: kept in the account, and here so that the first paint knows it. */
export function useThemeChoice(): [scheme: Scheme, choose: (scheme: Scheme) => void] {
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  return [
    colorScheme,
    (scheme) => {
      setColorScheme(scheme)
      void call(updateProfile, { body: { theme: scheme === 'auto' ? 'system' : scheme } }).catch(() => {})
    },
  ]
}

/** Takes over the account's theme once, when the shell opens. */
export function useThemeOfAccount(): void {
  const { theme } = useAccount()
  const { setColorScheme } = useMantineColorScheme()
  // biome-ignore lint/correctness/useExhaustiveDependencies: later changes are made here and told to the account
  useEffect(() => setColorScheme(theme === 'system' ? 'auto' : theme), [])
}
