import { type ElectronApplication, type Page, _electron, expect } from '@playwright/test'
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { resolveRuntime } from '../../../scripts/electron-runtime.mjs'

const ROOT = resolve(import.meta.dirname, '../../..')

/** Nothing listens on the discard port of this machine: a service there is unreachable at once. */
const NOWHERE = 'http://127.0.0.1:9'

/** Folders of one person's computer. They outlive the app, so that a second start finds what the first one left. */
export interface Home {
  readonly userDataFolder: string
  readonly dataFolder: string
  /** For exports and other files a test writes. */
  readonly filesFolder: string
  /**
   * What the program puts into the temporary folder, and leaves there when it is killed, goes with the home. Its path is short:
   * that of a Unix socket below it may hold about a hundred letters.
   */
  readonly tempFolder: string
  remove(): Promise<void>
}

export interface LaunchOptions {
  /** Default: a fresh one, removed when the app is closed. */
  readonly home?: Home
  /** Arguments for the app itself. */
  readonly args?: readonly string[]
  readonly environment?: Readonly<Record<string, string>>
  /** The app's folder. Default: this repository, as built. */
  readonly appFolder?: string
}

export interface LaunchedApp {
  readonly app: ElectronApplication
  readonly page: Page
  readonly home: Home
  /** What the page wrote to its console as errors, and what it threw. */
  readonly pageErrors: readonly string[]
  /** Ends the app as a person would, if it still runs. A home that was made for it goes too. */
  close(): Promise<void>
  /** Ends the main process without a word, as a crash or a power cut would. The home stays. */
  kill(): Promise<void>
}

/** Makes the folders of a fresh computer. */
export async function createHome(): Promise<Home> {
  const folder = await mkdtemp(join(tmpdir(), 'rw-e2e-'))
  const home = {
    userDataFolder: join(folder, 'user-data'),
    dataFolder: join(folder, 'data'),
    filesFolder: join(folder, 'files'),
    tempFolder: join(folder, 't'),
    remove: () => removeForGood(folder),
  }
  for (const path of [home.userDataFolder, home.dataFolder, home.filesFolder, home.tempFolder]) await mkdir(path)
  return home
}

/** Chromium's helpers outlive the main process by a moment, and may write a folder anew that was just removed. */
async function removeForGood(folder: string): Promise<void> {
  for (let tries = 0; tries < 20 && existsSync(folder); tries += 1) {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 })
    await sleep(100)
  }
}

/** Starts the app in a real Electron and waits for its window. */
export async function launchApp(options: LaunchOptions = {}): Promise<LaunchedApp> {
  const home = options.home ?? (await createHome())
  const removeOwnHome = async () => void (options.home ?? (await home.remove()))
  try {
    const app = await startElectron(options, home)
    // Playwright forgets the process once it has ended.
    const main = app.process()
    const close = async () => {
      if (isRunning(main)) await Promise.all([once(main, 'exit'), app.close()])
      await removeOwnHome()
    }
    const page = await windowOf(app)
    return { app, page, home, pageErrors: collectErrors(page), close, kill: () => killed(main) }
  } catch (error) {
    await removeOwnHome()
    throw error
  }
}

async function startElectron(options: LaunchOptions, home: Home): Promise<ElectronApplication> {
  const runtime = await resolveRuntime()
  return _electron.launch({
    executablePath: runtime.executablePath,
    args: [options.appFolder ?? ROOT, `--user-data-dir=${home.userDataFolder}`, ...(options.args ?? [])],
    env: {
      ...currentEnvironment(),
      REELWRIGHT_DATA_DIR: home.dataFolder,
      TMPDIR: home.tempFolder,
      NEMO_API_URL: NOWHERE,
      // Otherwise one is kept in the home of whoever runs the tests.
      NEMO_CLIENT_ID: 'e2e-client',
      ...options.environment,
    },
    // The theme comes from the app, as it does for a person.
    colorScheme: null,
  })
}

/** The window, once it can ask main: the page gets its own code then. An app that never shows a window does not stay behind. */
async function windowOf(app: ElectronApplication): Promise<Page> {
  const main = app.process()
  try {
    const page = await app.firstWindow()
    // Its own styles come together with its code; before there are only those of the first frame.
    const sheets = (): Promise<number> => page.evaluate(() => document.styleSheets.length).catch(() => 0)
    await expect.poll(sheets, { intervals: [20], timeout: 30_000 }).toBeGreaterThan(1)
    return page
  } catch (error) {
    await killed(main)
    throw error
  }
}

function collectErrors(page: Page): readonly string[] {
  const errors: string[] = []
  page.on('console', (message) => void (message.type() === 'error' && errors.push(message.text())))
  page.on('pageerror', (error) => void errors.push(error.message))
  return errors
}

function currentEnvironment(): Record<string, string> {
  const entries = Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined)
  // Whoever runs the tests may have an account; the tests never use it.
  return Object.fromEntries(entries.filter(([name]) => !name.startsWith('NEMO_')))
}

const isRunning = (main: ChildProcess): boolean => main.exitCode === null && main.signalCode === null

async function killed(main: ChildProcess): Promise<void> {
  if (!isRunning(main)) return
  const gone = once(main, 'exit')
  main.kill('SIGKILL')
  await gone
}

/** Starts the app a second time on the same home, as a double click would, and answers its exit code. */
export async function startSecondCopy(
  { userDataFolder, dataFolder, tempFolder }: Home,
  words: readonly string[] = [],
): Promise<number | null> {
  const { executablePath } = await resolveRuntime()
  const args = [ROOT, `--user-data-dir=${userDataFolder}`, '--no-sandbox', ...words]
  const second = spawn(executablePath, args, {
    stdio: 'ignore',
    env: { ...currentEnvironment(), REELWRIGHT_DATA_DIR: dataFolder, TMPDIR: tempFolder, NEMO_API_URL: NOWHERE },
  })
  return new Promise((resolve) => second.once('exit', resolve))
}
