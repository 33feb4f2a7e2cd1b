import { expect } from '@playwright/test'
import { makeMediaFolder } from './support/media'
import { ask, dropFolder, landmarks } from './support/person'
import { keepScreens } from './support/screens'
import { test } from './support/test'

test('every turn offers the way back, and what a hand did is one line', async ({ home, start }) => {
  const { app, page } = await start()
  const { conversation, timeline } = landmarks(page)
  const undo = conversation.getByRole('button', { name: 'Undo this' })
  const back = conversation.getByRole('button', { name: 'Back to here' })
  const clip = (nth: number) => timeline.getByRole('button', { name: new RegExp(`^Clip ${nth} of .*IMG`) })
  await dropFolder(page, await makeMediaFolder(home.filesFolder), 4)
  await ask(page, '6 second video')
  await expect(clip(3)).toBeVisible()
  await ask(page, 'remove clip 3')
  await expect(clip(2)).toHaveAccessibleName(/^Clip 2 of 2/)
  await expect(undo).toHaveCount(1)
  await expect(back).toHaveCount(1)

  await undo.click()
  await expect(clip(3)).toBeVisible()
  await clip(2).focus()
  await page.keyboard.press('Alt+ArrowLeft')
  await expect(conversation.getByText(/^Move clip 2/)).toBeVisible()
  await keepScreens(app, page, 'way-back')

  await expect(clip(1)).toHaveAccessibleName(/IMG_2/)
  await back.first().click()
  await expect(clip(1)).toHaveAccessibleName(/IMG_1/)
})
