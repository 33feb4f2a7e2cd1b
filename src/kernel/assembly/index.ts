export { buildCubicTaps, buildLinearTaps } from './taps'
export { cubicRows, fourRows, linearRows, twoRows } from './rows'
export { dip, mix, slide, wipe } from './blend'
export { over } from './over'
