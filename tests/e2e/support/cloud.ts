import { type ElectronApplication, type JSHandle, type Locator, type Page, expect } from '@playwright/test'
import { type WholeCloud, type WholeCloudOptions, startWholeCloud } from '../../support/fake-cloud/whole-cloud'
import { landmarks } from './person'
import { test as base } from './test'

interface CloudFixtures {
  /** Starts a service on this computer, for the time of the test. */
  readonly startCloud: (options?: WholeCloudOptions) => Promise<WholeCloud>
}

/** The window's tests with a service to work with. */
export const test = base.extend<CloudFixtures>({
  startCloud: async ({}, use) => {
    const started: WholeCloud[] = []
    await use(async (options) => {
      const cloud = await startWholeCloud({ pollsUntilDone: 1, ...options })
      started.push(cloud)
      return cloud
    })
    for (const cloud of started) await cloud.close()
  },
})

/** What the app is told so that it finds this service. */
export const withCloud = ({ url }: { url: string }): { environment: Record<string, string> } => ({
  environment: { NEMO_API_URL: url },
})

/** The pill that tells where films are made. */
export const pill = (page: Page): Locator => page.getByRole('status', { name: 'Engine' })

/** Waits until the service has answered and the empty project is one of its own. */
export async function waitForCloud(page: Page, credits: number): Promise<void> {
  await expect(pill(page)).toContainText(`NemoVideo cloud · ${credits} credits`)
  await expect(page.getByText(/About \d+–\u2060\d+ credits/)).toBeVisible()
}

/** Types a wish and agrees that the files may leave. */
export async function askCloud(page: Page, wish: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Message' }).fill(wish)
  await page.keyboard.press('Enter')
  await page.getByRole('group', { name: 'Files leave this computer' }).getByRole('button', { name: 'Send' }).click()
}

/** The last answer in the conversation. */
export const lastAnswer = (page: Page): Locator =>
  landmarks(page).conversation.getByRole('article', { name: 'Reelwright' }).last()

/** Collects pages that the app would open in the browser. */
export async function catchLinks(app: ElectronApplication): Promise<JSHandle<string[]>> {
  return app.evaluateHandle(({ shell }) => {
    const opened: string[] = []
    shell.openExternal = (url) => {
      opened.push(url)
      return Promise.resolve()
    }
    return opened
  })
}
