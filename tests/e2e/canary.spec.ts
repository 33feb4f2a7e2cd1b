import { type Page, expect } from '@playwright/test'
import { filesWith, holds } from '../support/canary'
import { askCloud, lastAnswer, test, waitForCloud, withCloud } from './support/cloud'
import { makeMediaFolder } from './support/media'
import { dropFolder } from './support/person'

/** Everything that lives in the page's memory. */
async function heapOf(page: Page): Promise<string> {
  const session = await page.context().newCDPSession(page)
  const chunks: string[] = []
  session.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => chunks.push(chunk))
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false })
  await session.detach()
  return chunks.join('')
}

test('no page and no file of ours ever holds the key to the service', async ({ home, start, startCloud }) => {
  const token = 'nmv_usr_canary_91f3ab'
  const cloud = await startCloud({ givenToken: token })
  const { environment } = withCloud(cloud)
  const { app, page } = await start({ environment: { ...environment, NEMO_TOKEN: token } })
  await waitForCloud(page, 300)
  await dropFolder(page, await makeMediaFolder(home.filesFolder), 4)
  await askCloud(page, 'make a 6 second film')
  await expect(lastAnswer(page)).toContainText('Done, I changed your video.')
  expect(cloud.seen.some(({ headers }) => headers.authorization === `Bearer ${token}`)).toBe(true)

  expect(holds(await heapOf(page), token)).toBe(false)
  expect(holds(await page.evaluate(() => JSON.stringify([{ ...localStorage }, document.cookie])), token)).toBe(false)
  // What is started from here on inherits nothing of it. Chromium's own helpers are older than any line of ours.
  expect(await app.evaluate(() => process.env['NEMO_TOKEN'])).toBeUndefined()
  for (const folder of [home.dataFolder, home.userDataFolder]) expect(await filesWith(folder, token)).toEqual([])

  await page.evaluate((planted) => Object.assign(window, { planted: `x ${planted}` }), token)
  expect(holds(await heapOf(page), token)).toBe(true)
})
