import { isCommandLine } from './shell/command-line-switch'
import { startShell } from './shell/start-shell'

// The window's start does not wait for a grammar it never needs.
if (isCommandLine(process.argv)) (await import('./shell/command-line')).startCommandLine()
else startShell()
