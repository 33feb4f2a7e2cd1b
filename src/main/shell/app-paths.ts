import { app } from 'electron'
import { join } from 'node:path'

/** Places inside the installed program. Bundling moves code about, so each is told from the program's root. */
export const appPaths = {
  renderer: () => join(app.getAppPath(), 'out', 'renderer'),
  preload: () => join(app.getAppPath(), 'out', 'preload', 'index.cjs'),
  engine: () => join(app.getAppPath(), 'out', 'main', 'engine.js'),
  heifDecoder: () => join(app.getAppPath(), 'out', 'main', 'heif-worker.js'),
  licences: () => join(app.getAppPath(), 'out', 'licences.txt'),
  resources: () => join(app.getAppPath(), 'resources'),
  samples: () => join(app.getAppPath(), 'resources', 'samples'),
  icon: () => join(app.getAppPath(), 'resources', 'icon.png'),
}
