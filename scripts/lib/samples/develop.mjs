import { createCanvas, ImageData } from '@napi-rs/canvas'
import { clamp, createRandom } from './vectors.mjs'

/** Film response: keeps colours in the middle, rolls off towards white. */
const respond = (light) => clamp((light * (2.51 * light + 0.03)) / (light * (2.43 * light + 0.59) + 0.14), 0, 1)

/** From linear light to a picture of the camera's size, with glow, vignette and the noise of a sensor. */
export function develop(light, from, { widthPx, heightPx, exposure, seed, noise = 5 }) {
  const glowing = addGlow(light, from)
  const small = createCanvas(from.widthPx, from.heightPx)
  small.getContext('2d').putImageData(new ImageData(expose(glowing, from, exposure), from.widthPx, from.heightPx), 0, 0)
  const canvas = createCanvas(widthPx, heightPx)
  const context = canvas.getContext('2d')
  context.imageSmoothingEnabled = true
  context.imageSmoothingQuality = 'high'
  context.drawImage(small, 0, 0, widthPx, heightPx)
  const picture = context.getImageData(0, 0, widthPx, heightPx)
  addNoise(picture.data, createRandom(seed), noise)
  context.putImageData(picture, 0, 0)
  return canvas
}

function expose(light, { widthPx, heightPx }, exposure) {
  const out = new Uint8ClampedArray(widthPx * heightPx * 4)
  for (let row = 0; row < heightPx; row += 1) {
    for (let column = 0; column < widthPx; column += 1) {
      const pixel = row * widthPx + column
      const fromMiddle = Math.hypot(column / widthPx - 0.5, row / heightPx - 0.5)
      const vignette = exposure * (1 - 0.5 * fromMiddle * fromMiddle)
      for (let channel = 0; channel < 3; channel += 1) {
        out[pixel * 4 + channel] = 255 * Math.pow(respond(light[pixel * 3 + channel] * vignette * 0.78), 1 / 2.2) + 0.5
      }
      out[pixel * 4 + 3] = 255
    }
  }
  return out
}

/** What a lens spreads from very bright places: a blurred copy of everything above white. */
function addGlow(light, { widthPx, heightPx }) {
  const bright = light.map((value) => Math.max(0, value - 1.1))
  const radius = Math.round(Math.max(widthPx, heightPx) / 90)
  const blurred = [0, 1].reduce(
    (image) =>
      boxBlur(boxBlur(image, widthPx, heightPx, radius, 3, widthPx * 3), heightPx, widthPx, radius, widthPx * 3, 3),
    bright,
  )
  return light.map((value, at) => value + blurred[at] * 0.22)
}

/** Running mean over lines of `count` pixels that lie `step` apart. */
function boxBlur(image, count, lines, radius, step, lineStep) {
  const out = new Float32Array(image.length)
  for (let line = 0; line < lines; line += 1) {
    for (let channel = 0; channel < 3; channel += 1) {
      const at = (place) => line * lineStep + clamp(place, 0, count - 1) * step + channel
      let sum = 0
      for (let place = -radius; place <= radius; place += 1) sum += image[at(place)]
      for (let place = 0; place < count; place += 1) {
        out[at(place)] = sum / (2 * radius + 1)
        sum += image[at(place + radius + 1)] - image[at(place - radius)]
      }
    }
  }
  return out
}

/** More in the dark than in the light, and a little different in each colour. */
function addNoise(data, random, strength) {
  for (let at = 0; at < data.length; at += 4) {
    const level = (data[at] + data[at + 1] + data[at + 2]) / 765
    const amount = strength * (1.25 - 0.7 * level)
    const grain = random() + random() - 1
    for (let channel = 0; channel < 3; channel += 1) {
      data[at + channel] += amount * (grain * 0.75 + (random() - 0.5) * 0.5)
    }
  }
}
