import { join } from 'node:path'

interface Surroundings {
  readonly platform: NodeJS.Platform
  readonly environment: Readonly<Record<string, string | undefined>>
  readonly homeFolder: string
}

/** Where everything of ours is kept unless somebody says otherwise: the same folder for the window and the command line. */
export function findDataFolder({ platform, environment, homeFolder }: Surroundings): string {
  const { REELWRIGHT_DATA_DIR: named, APPDATA: windows, XDG_CONFIG_HOME: linux } = environment
  if (named) return named
  return join(applicationData(), 'Reelwright')

  function applicationData(): string {
    if (platform === 'win32') return windows || join(homeFolder, 'AppData', 'Roaming')
    if (platform === 'darwin') return join(homeFolder, 'Library', 'Application Support')
    return linux || join(homeFolder, '.config')
  }
}
