import { FPS } from './edit-list'

/** Rational seconds, as FCPXML wants them: whole frames and nothing between. */
export const toTime = (frames: number): string => (frames % FPS === 0 ? `${frames / FPS}s` : `${frames}/${FPS}s`)
