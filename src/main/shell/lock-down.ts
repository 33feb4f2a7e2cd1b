import { type Session, type WebContents, app } from 'electron'
import { isOurs } from './page-origin'

/** The page may fill the screen with a film. Nothing else it could ask of the system is granted, and no request leaves. */
export function lockDownSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, answer) => answer(permission === 'fullscreen'))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.setSpellCheckerEnabled(false)
  session.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !isOurs(url) }))
  session.on('will-download', (event) => event.preventDefault())
}

/** Every page there will ever be stays where it is, opens nothing and embeds nothing. */
export function lockDownPages(): void {
  app.on('web-contents-created', (_event, contents) => lockDownPage(contents))
}

function lockDownPage(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  contents.on('will-navigate', (event) => event.preventDefault())
  contents.on('will-frame-navigate', (event) => event.preventDefault())
  contents.on('will-redirect', (event) => event.preventDefault())
  contents.on('will-attach-webview', (event) => event.preventDefault())
}
