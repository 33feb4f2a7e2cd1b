import { app } from 'electron'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

/**
 * What Electron runs when it is started with an app's path as argument: reads the arguments as the official runtime
 * does and hands over to the app.
 *
 * This must be an ES module that awaits the app's import. Only then does Electron hold `ready` back until the app's own
 * main module ran, and an app may register its schemes only before `ready`.
 */
const require = createRequire(import.meta.url)

/** Reads `electron [-r module]... [--switches] <folder|file> [args]`. */
function readArguments(args) {
  const preloads = []
  for (let at = 0; at < args.length; at += 1) {
    const arg = args[at]
    if (arg === '-r' || arg === '--require') preloads.push(args[(at += 1)])
    else if (arg === '--version' || arg === '-v') return { preloads, print: `v${process.versions.electron}` }
    else if (arg === '--abi' || arg === '-a') return { preloads, print: process.versions.modules }
    else if (!arg.startsWith('-')) return { preloads, appPath: resolve(arg) }
  }
  return { preloads }
}

/** Gives Electron the app's own name, version and place, as if it were packaged. */
function introduce(appPath) {
  const folder = statSync(appPath).isDirectory() ? appPath : dirname(appPath)
  const manifestPath = join(folder, 'package.json')
  const manifest = existsSync(manifestPath) ? JSON.parse(readFileSync(manifestPath, 'utf8')) : {}
  const name = manifest.productName ?? manifest.name
  if (name) app.setName(name)
  if (manifest.version) app.setVersion(manifest.version)
  app.setDesktopName(manifest.desktopName ?? `${app.name}.desktop`)
  app.setAppPath(folder)
  return folder === appPath ? resolve(folder, manifest.main ?? 'index.js') : appPath
}

const { preloads, print, appPath } = readArguments(process.argv.slice(1))
if (print !== undefined) {
  process.stdout.write(`${print}\n`)
  app.exit(0)
} else if (!appPath || !existsSync(appPath)) {
  process.stderr.write(`Usage: electron <folder or file of an app>; not found: ${appPath ?? 'none given'}\n`)
  app.exit(1)
} else {
  process.defaultApp = true
  for (const preload of preloads) require(resolve(preload))
  try {
    await import(pathToFileURL(introduce(appPath)).href)
  } catch (error) {
    process.stderr.write(`${error?.stack ?? error}\n`)
    app.exit(1)
  }
}
