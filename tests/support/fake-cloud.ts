/** Clouds on this computer: one that answers as it is told, and one that does the whole job. */
export { frame, json, no, ok, stream } from './fake-cloud/answers'
export type { SeenFile } from './fake-cloud/read-upload'
export { type FakeCloud, startFakeCloud } from './fake-cloud/scripted-cloud'
export { etagOf, sendFilm } from './fake-cloud/send-film'
export type { Seen } from './fake-cloud/server'
export { VARIANTS, type Variant } from './fake-cloud/variants'
export { type WholeCloud, type WholeCloudOptions, startWholeCloud } from './fake-cloud/whole-cloud'
