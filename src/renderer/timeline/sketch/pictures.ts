/** More are not kept between one zoom and the next. */
const MOST = 300

const pictures = new Map<string, HTMLImageElement>()

/** A small picture to draw with. What the page shows is there at once; others come with a later drawing. */
export function findPicture(url: string | undefined): HTMLImageElement | undefined {
  if (url === undefined) return undefined
  const known = pictures.get(url)
  if (known) return known
  const picture = new Image()
  picture.src = url
  if (pictures.size >= MOST) pictures.clear()
  pictures.set(url, picture)
  return picture
}
