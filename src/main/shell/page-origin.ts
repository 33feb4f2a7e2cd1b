/** The scheme and host under which the page, its files and its small pictures live. */
export const APP_SCHEME = 'app'
export const ORIGIN = `${APP_SCHEME}://reelwright`
export const PAGE_URL = `${ORIGIN}/index.html`

export function isOurs(url: string): boolean {
  return url.startsWith(`${ORIGIN}/`)
}
