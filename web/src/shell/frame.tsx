import { listenForHotkeys, ToastRegion } from '@orangery/ui'
import { Outlet, useRouter } from '@tanstack/react-router'
import { Suspense, useEffect } from 'react'
import { followLinks } from './follow-links.ts'

/** Around every page, signed in or not: links that stay in the app, keys, and what was done. */
export function Frame() {
  const router = useRouter()
  useEffect(() => followLinks(router), [router])
  useEffect(() => listenForHotkeys(), [])
  return (
    <>
      <Suspense>
        <Outlet />
      </Suspense>
      <ToastRegion />
    </>
  )
}
