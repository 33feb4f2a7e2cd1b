import { expect, it } from 'vitest'
import { toWindowOptions } from '../../src/main/shell/window-options'

it('gives the page no more rights than a web page has', () => {
  const facts = {
    bounds: { width: 1280, height: 800 },
    preloadPath: '/p.cjs',

    dark: false,
    scale: 1.25,
  }

  expect(toWindowOptions(facts).webPreferences).toEqual({
    preload: '/p.cjs',
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webviewTag: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    navigateOnDragDrop: false,
    spellcheck: false,
    zoomFactor: 1.25,
  })
})
