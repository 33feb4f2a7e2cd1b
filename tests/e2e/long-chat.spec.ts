import { expect } from '@playwright/test'
import { keepChat, longChat } from '../support/kept-chat'
import { dropPaths } from './support/drop'
import { makeMediaFolder } from './support/media'
import { landmarks } from './support/person'
import { keepScreens } from './support/screens'
import { test } from './support/test'

const STEP_PX = 400

/** Scrolls up step by step, and answers how far the line in the middle moved each time. */
async function scrollUp(box: Element, stepPx: number): Promise<number[]> {
  const frame = (): Promise<unknown> => new Promise((resolve) => requestAnimationFrame(resolve))
  const moves: number[] = []
  for (let step = 0; step < 40; step += 1) {
    const { x, y, height } = box.getBoundingClientRect()
    const line = document.elementFromPoint(x + 60, y + height / 3)?.closest('article')
    const beforePx = line?.getBoundingClientRect().y
    box.scrollBy({ top: -stepPx })
    for (let wait = 0; wait < 4; wait += 1) await frame()
    if (line?.isConnected && beforePx !== undefined) moves.push(line.getBoundingClientRect().y - beforePx)
  }
  return moves
}

test('of 5,000 messages those near are drawn, and the line that is being read stays where it is', async ({
  home,
  start,
}) => {
  await keepChat(home.dataFolder, longChat(5000))
  const { app, page, pageErrors } = await start()
  const { conversation, media } = landmarks(page)
  const log = page.getByRole('log')
  const newMessages = conversation.getByRole('button', { name: 'New messages' })
  await expect(conversation.getByText('Answer 2499')).toBeInViewport()
  expect(await conversation.getByRole('article').count()).toBeLessThan(200)

  await log.evaluate((box) => box.scrollBy({ top: -20_000 }))
  await expect(newMessages).toBeHidden()
  const moves = await log.evaluate(scrollUp, STEP_PX)
  expect(moves.length).toBeGreaterThan(20)
  expect(moves.filter((byPx) => Math.abs(byPx - STEP_PX) > 1)).toEqual([])
  await expect(newMessages).toBeHidden()

  const seenAt = await log.evaluate((box) => box.scrollTop)
  await dropPaths(page, [await makeMediaFolder(home.filesFolder)])
  await expect(media.getByText('4 files')).toBeVisible()
  await expect(newMessages).toBeVisible()
  expect(await log.evaluate((box) => box.scrollTop)).toBe(seenAt)
  await keepScreens(app, page, 'new-messages')

  await newMessages.click()
  await expect(conversation.getByText(/^Added 4 files/)).toBeInViewport()
  await expect(newMessages).toBeHidden()

  await page.keyboard.press('Control+f')
  await page.keyboard.type('Wish 12')
  const place = page.getByRole('status', { name: 'Find in the conversation' })
  await expect(place).toHaveText('111 of 111')
  await expect(conversation.getByText('Wish 1299', { exact: true })).toBeInViewport()
  await keepScreens(app, page, 'find')
  await page.keyboard.press('Shift+Enter')
  await expect(place).toHaveText('1 of 111')
  await expect(conversation.getByText('Wish 12', { exact: true })).toBeInViewport()
  await page.keyboard.press('Enter')
  await expect(conversation.getByText('Wish 1299', { exact: true })).toBeInViewport()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('textbox', { name: 'Message' })).toBeFocused()
  expect(pageErrors).toEqual([])
})
