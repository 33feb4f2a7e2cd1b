import { type ElectronApplication, type Page, expect } from '@playwright/test'
import { execFile } from 'node:child_process'
import { mkdir, rm, stat, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'
import { setLook } from '../e2e/support/look'
import { dropFolder, keepExportFolder, landmarks } from '../e2e/support/person'
import { test } from '../e2e/support/test'
import { makeShoot } from './support/photos'

const run = promisify(execFile)
const FRAMES = resolve(import.meta.dirname, '../../artifacts/readme-film')
const FILM = resolve(import.meta.dirname, '../../docs/pictures/film.gif')
const WISH = 'make a 12-second promo with crossfades and the title "Autumn shop"'

/** Waiting is cut: a picture stands at most this long, whatever the computer took for the next. */
const LONGEST_S = 0.4
/** However slow the computer is: what a person does and sees, the wait for the export, and the last picture. */
const STORY_S = 16
const WAIT_S = 4
const LAST_S = 3
const BETWEEN_MS = 120

interface Frame {
  readonly file: string
  readonly atMs: number
}

/** Keeps what the window shows, again and again, until told to stop. */
function startCamera(app: ElectronApplication): { count(): number; stop(): Promise<readonly Frame[]> } {
  const frames: Frame[] = []
  let isOn = true
  const work = (async () => {
    while (isOn) {
      const png = await app.evaluate(async ({ BrowserWindow }) => {
        const image = await BrowserWindow.getAllWindows()[0]?.webContents.capturePage()
        return image?.resize({ width: 800 }).toPNG().toString('base64')
      })
      const file = join(FRAMES, `${String(frames.length).padStart(4, '0')}.png`)
      await writeFile(file, Buffer.from(png ?? '', 'base64'))
      frames.push({ file, atMs: performance.now() })
      await sleep(BETWEEN_MS)
    }
  })()
  return {
    count: () => frames.length,
    stop: async () => {
      isOn = false
      await work
      return frames
    },
  }
}

/** How long each picture stands, so that all of them together stand no longer than `mostS`. */
function paced(frames: readonly Frame[], mostS: number): readonly number[] {
  const stands = frames.map(({ atMs }, index) => Math.min(LONGEST_S, ((frames[index + 1]?.atMs ?? atMs) - atMs) / 1000))
  const total = stands.reduce((sum, each) => sum + each, 0)
  return stands.map((each) => each * Math.min(1, mostS / total))
}

/** What ffmpeg's concat reads. The last picture is named twice: it stands only when another follows it. */
function toList(frames: readonly Frame[], waitFrom: number): string {
  const stands = [...paced(frames.slice(0, waitFrom), STORY_S), ...paced(frames.slice(waitFrom), WAIT_S)]
  stands[stands.length - 1] = LAST_S
  const files = frames.map(({ file }, index) => `file '${file}'\nduration ${(stands[index] ?? 0).toFixed(3)}`)
  return [...files, ...files.slice(-1)].join('\n')
}

async function makeGif(frames: readonly Frame[], waitFrom: number): Promise<void> {
  const list = join(FRAMES, 'list.txt')
  await writeFile(list, toList(frames, waitFrom))
  const palette =
    'palettegen=max_colors=160:stats_mode=full[p];[b][p]paletteuse=dither=bayer:bayer_scale=5:diff_mode=rectangle'
  const args = ['-v', 'error', '-y', '-f', 'concat', '-safe', '0', '-i', list]
  await run('ffmpeg', [...args, '-vf', `fps=8,scale=720:-2:flags=lanczos,split[a][b];[a]${palette}`, FILM])
}

async function type(page: Page, text: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Message' }).pressSequentially(text, { delay: 25 })
}

test('readme: from files to a finished film, as a person sees it', async ({ home, start }) => {
  const films = join(home.filesFolder, 'films')
  await mkdir(films)
  await keepExportFolder(home, films)
  await rm(FRAMES, { recursive: true, force: true })
  await mkdir(FRAMES, { recursive: true })
  const folder = await makeShoot(home.filesFolder, { photos: 5 })
  const { app, page } = await start()
  const { timeline, exports, media, preview } = landmarks(page)
  await setLook(app, page, { theme: 'dark', widthPx: 1280, heightPx: 800 })
  await expect(page.getByRole('status', { name: 'Engine' })).not.toContainText('Connecting')
  const camera = startCamera(app)
  await sleep(1_000)
  await dropFolder(page, folder, 7)
  await expect(media.locator('img').nth(3)).toBeVisible()
  await type(page, WISH)
  await page.keyboard.press('Enter')
  await expect(timeline.getByRole('button', { name: /^Clip 1 of / }).first()).toBeVisible({ timeout: 60_000 })
  await sleep(6_000)
  await page.getByRole('button', { name: 'Export', exact: true }).click()
  const now = page.getByRole('button', { name: 'Export now' })
  const progress = exports.getByRole('progressbar')
  await expect(now.or(progress).first()).toBeVisible()
  await sleep(800)
  if (await now.isVisible()) await now.click()
  await expect(preview.getByRole('button', { name: 'Pause' })).toBeHidden({ timeout: 60_000 })
  const waitFrom = camera.count()
  await expect(exports.getByRole('button', { name: 'Show in folder' })).toBeVisible({ timeout: 120_000 })
  await sleep(1_500)
  const frames = await camera.stop()
  await makeGif(frames, waitFrom)
  expect((await stat(FILM)).size).toBeLessThan(2_000_000)
})
