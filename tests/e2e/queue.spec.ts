import { expect } from '@playwright/test'
import { keepChat } from '../support/kept-chat'
import { test, withCloud } from './support/cloud'
import { landmarks } from './support/person'
import { keepScreens } from './support/screens'

test('follow-ups that wait are put into order, changed and taken out', async ({ home, start, startCloud }) => {
  const cloud = await startCloud()
  await keepChat(home.dataFolder, [{ wish: 'Hello', answer: 'Hello.' }], 'cloud')
  const { app, page } = await start(withCloud(cloud))
  const { conversation } = landmarks(page)
  const message = page.getByRole('textbox', { name: 'Message' })
  const waiting = conversation.getByRole('list', { name: 'Next' }).getByRole('listitem')
  const release = cloud.holdTurns()
  await expect(message).toBeVisible()
  for (const text of ['generate a clip of the sea', 'one', 'two', 'three']) {
    await message.fill(text)
    await page.keyboard.press('Enter')
    await expect(message).toHaveValue('')
  }
  await expect(waiting).toHaveText(['1one', '2two', '3three'])
  await keepScreens(app, page, 'queue')

  await conversation.getByRole('button', { name: 'Send “three” sooner' }).click()
  await expect(waiting).toHaveText(['1one', '2three', '3two'])
  await conversation.getByRole('button', { name: 'Do not send “one”' }).click()
  await expect(waiting).toHaveText(['1three', '2two'])
  await message.fill('half a thought')
  await conversation.getByRole('button', { name: 'Change “two”' }).click()
  await expect(waiting).toHaveText(['1three'])
  await expect(message).toHaveValue('two\nhalf a thought')

  release()
  await expect(waiting).toHaveCount(0)
  await expect.poll(() => cloud.counts.chats).toEqual(['generate a clip of the sea', 'three'])
})
