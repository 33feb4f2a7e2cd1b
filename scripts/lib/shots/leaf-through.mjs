import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { dirname, join, sep } from 'node:path'

const STYLE = `
  body { margin: 16px; background: #1a1917; color: #f3f0ea; font: 14px system-ui, sans-serif }
  nav { position: sticky; top: 0; padding: 8px 0; background: inherit }
  label { margin-inline-end: 16px }
  figure { margin: 16px 0 32px }
  img { max-width: 100%; border: 1px solid #46423d }
`

/** Shows the pictures of one look below each other, and changes the look of all at once. */
const SCRIPT = `
  const show = () => {
    const [size, theme] = ['size', 'theme'].map((name) => document.getElementById(name).value)
    for (const figure of document.querySelectorAll('figure')) {
      figure.hidden = figure.dataset.look !== size + '/' + theme
    }
  }
  for (const select of document.querySelectorAll('select')) select.addEventListener('change', show)
  show()
`

/** Writes a page to leaf through all pictures below a folder, and answers how many there are. */
export async function leafThrough(folder) {
  // There is none when no picture was asked for that exists.
  await mkdir(folder, { recursive: true })
  const all = (await readdir(folder, { recursive: true })).map((path) => path.split(sep).join('/'))
  const pictures = all.filter((path) => path.endsWith('.png')).sort()
  const looks = [...new Set(pictures.map((path) => dirname(path)))]
  const choose = (id, nth) => {
    const options = [...new Set(looks.map((look) => look.split('/')[nth]))].map((each) => `<option>${each}</option>`)
    return `<label>${id} <select id="${id}">${options.join('')}</select></label>`
  }
  const figures = pictures.map(
    (path) =>
      `<figure data-look="${dirname(path)}"><figcaption>${path}</figcaption><img loading="lazy" src="${path}" alt="${path}"></figure>`,
  )
  const head = `<meta charset="utf-8"><title>Reelwright, screen by screen</title><style>${STYLE}</style>`
  const body = `<nav>${choose('size', 0)}${choose('theme', 1)}</nav>${figures.join('\n')}`
  await writeFile(join(folder, 'index.html'), `<!doctype html>${head}${body}<script>${SCRIPT}</script>`)
  return pictures.length
}
