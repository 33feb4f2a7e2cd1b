import electronLog from 'electron-log/main'

/** The program's own log, in the system's folder for logs. It holds codes and reasons, never what a person wrote. */
export const log = electronLog
log.transports.console.level = false
