import type { ElectronApplication, Page } from '@playwright/test'
import { resolve } from 'node:path'
import { setLook } from '../../e2e/support/look'
import { keepPicture } from '../../e2e/support/picture-of'

const SHOTS = resolve(import.meta.dirname, '../../../artifacts/shots')

const SIZES = {
  '1280x800': { widthPx: 1280, heightPx: 800, scale: 1 },
  '900x600': { widthPx: 900, heightPx: 600, scale: 1 },
  '1280x800-200': { widthPx: 1280, heightPx: 800, scale: 2 },
  '900x600-200': { widthPx: 900, heightPx: 600, scale: 2 },
} as const
const THEMES = ['light', 'dark', 'contrast'] as const
const LANGUAGES = ['en', 'zh-CN'] as const

/** What every step is walked in. */
const USUAL = { theme: 'light', language: 'en', ...SIZES['1280x800'] } as const

type Size = keyof typeof SIZES

export interface KeepOptions {
  /** Where there is no room for both sides: which one has what is to be seen. Default: the conversation. */
  readonly side?: 'conversation' | 'film'
  /** Default: all. */
  readonly sizes?: readonly Size[]
}

/** Parts of names, as the person who asked for shots gave them: none means all. */
const ONLY = (process.env['SHOTS_ONLY'] ?? '').split(',').filter(Boolean)
const LOOKS = (process.env['SHOTS_LOOK'] ?? '').split(',').filter(Boolean)

/** Whether a picture of this name was asked for. */
const isWanted = (name: string): boolean => ONLY.length === 0 || ONLY.some((part) => name.includes(part))

/** Whether a look, like `900x600/dark-en`, was asked for. */
const isAskedFor = (place: string): boolean => LOOKS.length === 0 || LOOKS.some((part) => place.includes(part))

/** Keeps what the window shows now, in every look, and leaves it as it was. */
export async function keep(
  app: ElectronApplication,
  page: Page,
  name: string,
  { side = 'conversation', sizes = Object.keys(SIZES) as Size[] }: KeepOptions = {},
): Promise<void> {
  if (!isWanted(name)) return
  for (const size of sizes) {
    for (const language of LANGUAGES) {
      for (const theme of THEMES) {
        const place = `${size}/${theme}-${language}`
        if (!isAskedFor(place)) continue
        await setLook(app, page, { theme, language, ...SIZES[size] })
        await showSide(page, side)
        await stillness(page)
        await keepPicture(app, page, resolve(SHOTS, place, `${name}.png`))
      }
    }
  }
  await setLook(app, page, USUAL)
}

/** Letters may have to be loaded, colours and places move for a moment after a change; what moves for ever, like a spinner, is not waited for. */
async function stillness(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await document.fonts.ready
    const passing = document.getAnimations().filter((it) => it.effect?.getComputedTiming().endTime !== Infinity)
    await Promise.allSettled(passing.map((it) => it.finished))
  })
}

/** The buttons of the narrow window, in either language. They are there, unseen, in a wide one. A press would close what is open. */
async function showSide(page: Page, side: 'conversation' | 'film'): Promise<void> {
  await page.evaluate((isFilm) => {
    const views = document.querySelectorAll<HTMLButtonElement>('nav > button[aria-pressed]')
    views[isFilm ? views.length / 2 : 0]?.click()
  }, side === 'film')
}
