import { headphones } from './headphones.mjs'
import { mug } from './mug.mjs'
import { perfume } from './perfume.mjs'
import { plant } from './plant.mjs'
import { watch } from './watch.mjs'

/** The five products, in the order of their files. */
export const scenes = [watch, mug, headphones, plant, perfume]
