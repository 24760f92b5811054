import type { Db } from '@orangery/platform'
import { carriersTables } from './schema.ts'

/** Notices and what mailbox and phone keep go with their message. */
export async function deleteMessagesAbout(tx: Db, about: { app: string; ref: string }): Promise<void> {
  await carriersTables(tx).deleteFrom('messages').where('about_app', '=', about.app).where('about_ref', '=', about.ref).execute()
}

export async function deleteTextsAbout(tx: Db, about: { app: string; ref: string }): Promise<void> {
  await carriersTables(tx).deleteFrom('texts').where('about_app', '=', about.app).where('about_ref', '=', about.ref).execute()
}
