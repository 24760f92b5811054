// npm run browser: says where Chromium is, and fetches it where there is none.
import { messageOf } from '@orangery/platform'
import { getBrowser } from './get-browser.ts'

try {
  console.log(getBrowser())
} catch (error) {
  console.error(messageOf(error))
  process.exitCode = 1
}
