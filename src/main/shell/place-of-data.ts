import { app } from 'electron'
import { findDataFolder } from '../host/data-folder'

/** The folder that the command line uses too, unless the whole program was given another home. */
export function placeOfData(): string {
  if (app.commandLine.hasSwitch('user-data-dir') && !process.env['REELWRIGHT_DATA_DIR']) return app.getPath('userData')
  return findDataFolder({ platform: process.platform, environment: process.env, homeFolder: app.getPath('home') })
}
