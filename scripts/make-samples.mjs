import { mkdir, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { develop } from './lib/samples/develop.mjs'
import { makeMusic } from './lib/samples/music.mjs'
import { renderScene } from './lib/samples/render.mjs'
import { scenes } from './lib/samples/scenes/index.mjs'

const FOLDER = resolve(import.meta.dirname, '../resources/samples')
/** Drawn this much smaller than the photo is: a lens is softer than a pixel, and a film needs 2,150 pixels across. */
const DRAWN_SHARE = 0.45
const RAYS_AT_EDGES = 4
const MAX_PHOTO_BYTES = 2_000_000

/** Lies beside the folder, so that the folder holds media and nothing to be passed over. */
const LICENCE_FILE = resolve(import.meta.dirname, '../resources/samples-license.txt')
const LICENCE = `The five pictures and the music in resources/samples were made by the Reelwright authors with scripts/make-samples.mjs.
They show no real product. To the extent possible under law, all copyright and related rights to them are waived under
CC0 1.0 Universal: https://creativecommons.org/publicdomain/zero/1.0/
Use them for anything, without asking and without naming us.
`

/** The best quality that still makes a file of a size one would mail. */
async function toJpeg(canvas) {
  for (const quality of [93, 91, 89, 87, 85, 82, 79, 76]) {
    const jpeg = await canvas.encode('jpeg', quality)
    if (jpeg.length <= MAX_PHOTO_BYTES) return jpeg
  }
  throw new Error('The picture is too noisy for a photo of its size.')
}

async function makePhoto(scene, seed) {
  const from = {
    widthPx: Math.round(scene.widthPx * DRAWN_SHARE),
    heightPx: Math.round(scene.heightPx * DRAWN_SHARE),
  }
  const light = await renderScene(scene.name, from.widthPx, from.heightPx, RAYS_AT_EDGES)
  const jpeg = await toJpeg(develop(light, from, { ...scene, seed }))
  await writeFile(join(FOLDER, `${scene.name}.jpg`), jpeg)
  console.log(`${scene.name}.jpg ${jpeg.length} bytes`)
}

/** Names on the command line make only those: `npm run samples -- 01-watch music`. */
const wanted = process.argv.slice(2)
const isWanted = (name) => wanted.length === 0 || wanted.includes(name)

await mkdir(FOLDER, { recursive: true })
for (const [index, scene] of scenes.entries()) if (isWanted(scene.name)) await makePhoto(scene, index + 1)
if (isWanted('music')) console.log(`music.mp3 ${await makeMusic(join(FOLDER, 'music.mp3'))} bytes`)
await writeFile(LICENCE_FILE, LICENCE)
