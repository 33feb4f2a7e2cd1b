export { buildCubicTaps, buildLinearTaps } from './taps'
export { cubicRow, fourRows, linearRow, twoRows } from './rows'
export { dip, mix, slide, wipe } from './blend'
export { over } from './over'
