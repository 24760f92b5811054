import { listenForHotkeys, ToastRegion } from '@orangery/ui'
import { Outlet, useRouter } from '@tanstack/react-router'
import { Suspense, useEffect } from 'react'
import { cache } from '../api.ts'
import { focusWrongField } from './focus-wrong-field.ts'
import { followLinks } from './follow-links.ts'

/** Around every page, signed in or not: links that stay in the app, keys, and what was done. */
export function Frame() {
  const router = useRouter()
  useEffect(() => followLinks(router), [router])
  useEffect(() => listenForHotkeys(), [])
  useEffect(() => focusWrongField(cache), [])
  return (
    <>
      <Suspense>
        <Outlet />
      </Suspense>
      <ToastRegion />
    </>
  )
}
