import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads'
import { createCamera, createTracer } from './tracer.mjs'
import { scenes } from './scenes/index.mjs'
import { createRandom } from './vectors.mjs'

const ROWS_AT_ONCE = 32

/** Draws a scene in linear light: three numbers a pixel, row after row. Uses all cores but the picture does not depend on them. */
export async function renderScene(name, widthPx, heightPx, raysAtEdges) {
  const picture = new Float32Array(widthPx * heightPx * 3)
  const workers = Math.min(availableParallelism(), 8)
  let nextRow = 0
  await Promise.all(Array.from({ length: workers }, () => drawBands()))
  return picture

  async function drawBands() {
    const worker = new Worker(fileURLToPath(import.meta.url), { workerData: { name, widthPx, heightPx, raysAtEdges } })
    const order = () => {
      worker.postMessage(nextRow < heightPx ? nextRow : -1)
      nextRow += ROWS_AT_ONCE
    }
    await new Promise((resolve, reject) => {
      worker.on('message', ({ row, band }) => {
        picture.set(band, row * widthPx * 3)
        order()
      })
      worker.once('error', reject)
      worker.once('exit', resolve)
      order()
    })
  }
}

/** Draws some rows: one ray for every pixel, and many more where neighbours differ. */
function drawBand(scene, firstRow, rows, { widthPx, heightPx, raysAtEdges }) {
  const tracer = createTracer(scene)
  const aim = createCamera(scene.camera)
  const eye = scene.camera.eye
  const half = Math.max(widthPx, heightPx) / 2
  const light = [0, 0, 0]
  const rayAt = (across, down) => {
    const ray = aim((across - widthPx / 2) / half, (heightPx / 2 - down) / half)
    tracer.trace(eye[0], eye[1], eye[2], ray[0], ray[1], ray[2], 0, light)
  }
  // One more row above and below, to compare with.
  const rough = new Float32Array((rows + 2) * widthPx * 3)
  for (let line = 0; line < rows + 2; line += 1) {
    for (let column = 0; column < widthPx; column += 1) {
      rayAt(column + 0.5, firstRow + line - 0.5)
      rough.set(light, (line * widthPx + column) * 3)
    }
  }
  const out = rough.slice(widthPx * 3, (rows + 1) * widthPx * 3)
  const random = createRandom(firstRow * 7919 + 1)
  const side = Math.round(Math.sqrt(raysAtEdges))
  for (let line = 0; line < rows; line += 1) {
    for (let column = 0; column < widthPx; column += 1) {
      const at = (line * widthPx + column) * 3
      if (!differs(rough, at + widthPx * 3, widthPx * 3)) continue
      let [red, green, blue] = [0, 0, 0]
      for (let ray = 0; ray < side * side; ray += 1) {
        const across = column + ((ray % side) + random()) / side
        const down = firstRow + line + (Math.floor(ray / side) + random()) / side
        rayAt(across, down)
        // A single ray into a lamp must not outshine its pixel, or the edges of highlights become jagged.
        red += Math.min(light[0], 3)
        green += Math.min(light[1], 3)
        blue += Math.min(light[2], 3)
      }
      out.set([red / (side * side), green / (side * side), blue / (side * side)], at)
    }
  }
  return out
}

/** Whether the eye could see a step between a pixel and one of its four neighbours. */
function differs(image, at, rowStep) {
  for (const other of [at - 3, at + 3, at - rowStep, at + rowStep]) {
    for (let channel = 0; channel < 3; channel += 1) {
      const one = image[at + channel]
      const two = image[other + channel] ?? one
      if (Math.abs(one - two) > 0.03 + 0.06 * Math.min(one, two)) return true
    }
  }
  return false
}

if (!isMainThread) {
  const scene = scenes.find(({ name }) => name === workerData.name)
  parentPort.on('message', (row) => {
    if (row < 0) return parentPort.close()
    const band = drawBand(scene, row, Math.min(ROWS_AT_ONCE, workerData.heightPx - row), workerData)
    parentPort.postMessage({ row, band }, [band.buffer])
  })
}
