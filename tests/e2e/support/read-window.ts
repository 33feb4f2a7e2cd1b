import type { Page } from '@playwright/test'

/** Names, numbers and words that are the same in every language, and what main or the person wrote. */
const NOT_OF_THE_TABLES =
  'pre, kbd, option, [role="log"], [role="status"], [class*="path"], [class*="name"], [class*="host"]'

/**
 * What stands in the window and came out of no table of words, and words that have too little room. The page is to speak the
 * language that nobody speaks. `isData` says which words are the person's own.
 */
export async function findUntranslated(page: Page, isData: RegExp): Promise<string[]> {
  return page.evaluate(
    ({ exempt, data }) => {
      const own = new RegExp(data, 'u')
      const isWord = (text: string): boolean => /\p{L}{2}/u.test(text) && !own.test(text.trim())
      const found: string[] = []
      for (const element of document.body.querySelectorAll<HTMLElement>('*')) {
        if (!element.checkVisibility({ visibilityProperty: true }) || element.closest('svg, script, style')) continue
        for (const name of ['aria-label', 'title', 'placeholder']) {
          const text = element.getAttribute(name) ?? ''
          if (isWord(text) && !text.includes('[')) found.push(`${name}: ${text}`)
        }
        if (element.closest(exempt)) continue
        for (const node of element.childNodes) {
          if (node.nodeType !== Node.TEXT_NODE) continue
          const text = node.textContent ?? ''
          if (isWord(text) && !text.includes('[')) found.push(`text: ${text}`)
        }
      }
      return [...new Set(found)]
    },
    { exempt: NOT_OF_THE_TABLES, data: isData.source },
  )
}

/** Words of the tables that are not seen whole: beyond the edge of the window, or of what cuts them off and cannot be scrolled. */
export async function findCut(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = []
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = node.textContent ?? ''
      const parent = node.parentElement
      if (!text.includes('[') || !parent?.checkVisibility({ visibilityProperty: true })) continue
      const range = document.createRange()
      range.selectNodeContents(node)
      const { left, right, width } = range.getBoundingClientRect()
      if (width === 0 || parent.closest('.visually-hidden')) continue
      for (let around: HTMLElement | null = parent; around; around = around.parentElement) {
        const { overflowX, position } = getComputedStyle(around)
        if (overflowX === 'auto' || overflowX === 'scroll') break
        const box = around.getBoundingClientRect()
        const cuts =
          overflowX === 'hidden' || overflowX === 'clip' || around.matches('button, [role=menuitem], [role=tab]')
        if (cuts && (left < box.left - 1 || right > box.right + 1)) {
          found.push(text)
          break
        }
        if (position === 'fixed') break
      }
      const isScrolled = parent.closest('[role=log], [role=listbox], ul, [class*=scroller]') !== null
      if (!isScrolled && (left < -1 || right > innerWidth + 1)) found.push(`beyond the window: ${text}`)
    }
    return [...new Set(found)]
  })
}

/** Pairs of parts that lie over each other outside lists, where a picture holds its buttons, and parts that lie beyond the window. */
export async function findOverlaps(page: Page, selector: string): Promise<string[]> {
  return page.evaluate((parts) => {
    const shown = [...document.querySelectorAll<HTMLElement>(parts)].filter(
      (part) => part.checkVisibility() && !part.closest('li, [role=log], [role=listbox]'),
    )
    const nameOf = (part: HTMLElement): string =>
      part.getAttribute('aria-label') || (part.textContent ?? '').trim().slice(0, 40)
    const found: string[] = []
    shown.forEach((one, index) => {
      const a = one.getBoundingClientRect()
      if (a.width === 0) return
      if (a.left < -1 || a.right > innerWidth + 1) found.push(`beyond the window: ${nameOf(one)}`)
      for (const other of shown.slice(index + 1)) {
        if (one.contains(other) || other.contains(one)) continue
        const b = other.getBoundingClientRect()
        const wide = Math.min(a.right, b.right) - Math.max(a.left, b.left)
        const high = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top)
        if (wide > 1 && high > 1) found.push(`${nameOf(one)} over ${nameOf(other)}`)
      }
    })
    return found
  }, selector)
}
