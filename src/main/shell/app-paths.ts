import { app } from 'electron'
import { join } from 'node:path'

/**
 * Where files lie that others than Electron open: ffmpeg and the text painter know nothing of archives, so packages keep
 * these beside theirs.
 */
const onDisk = (): string => app.getAppPath().replace(/app\.asar$/, 'app.asar.unpacked')

/** The person's settings, and places inside the installed program: bundling moves code about, so each is told from its root. */
export const appPaths = {
  settings: () => join(app.getPath('userData'), 'settings.json'),
  renderer: () => join(app.getAppPath(), 'out', 'renderer'),
  preload: () => join(app.getAppPath(), 'out', 'preload', 'index.cjs'),
  builtMain: () => join(app.getAppPath(), 'out', 'main'),
  engine: () => join(app.getAppPath(), 'out', 'main', 'engine.js'),
  heifDecoder: () => join(app.getAppPath(), 'out', 'main', 'heif-worker.js'),
  licences: () => join(app.getAppPath(), 'out', 'licences.txt'),
  resources: () => join(onDisk(), 'resources'),
  samples: () => join(onDisk(), 'resources', 'samples'),
  icon: () => join(onDisk(), 'resources', 'icon.png'),
}
