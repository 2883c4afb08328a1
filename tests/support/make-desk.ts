import { once } from 'node:events'
import { closeDesk, openDesk } from './desk'
import { testDatabase } from './template-database'

/** Fills the database that it is told of with those who work at a desk, and tells their ids. */
async function main(): Promise<void> {
  const [told]: unknown[] = await once(process, 'message')
  const desk = await openDesk(testDatabase.parse(told))
  const { admin, editor, doctor, moderator, topic, author, profile } = desk
  process.send?.({
    admin: admin.id, editor: editor.id, doctor: doctor.id, moderator: moderator.id, topic, author, profile,
  })
  await closeDesk(desk)
  process.disconnect()
}

await main()
