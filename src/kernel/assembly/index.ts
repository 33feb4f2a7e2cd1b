export { buildCubicTaps, buildLinearTaps } from './taps'
export { resampleCubic, resampleLinear } from './resample'
export { dip, mix, slide, wipe } from './blend'
export { over } from './over'
