/** Where a link leads, as far as it may lead anywhere: undefined for all that is not a plain address of the web. */
export function toHost(href: string | undefined): string | undefined {
  const url = href !== undefined && URL.canParse(href) ? new URL(href) : undefined
  const isPlain = url?.protocol === 'https:' && url.username === '' && url.password === ''
  return isPlain ? url.host : undefined
}
