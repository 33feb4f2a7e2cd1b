/** The media that a system may open with Reelwright. What a file really is, the program finds out itself. */
const MEDIA = [
  { ext: ['jpg', 'jpeg', 'png', 'webp', 'gif', 'heic', 'heif', 'avif', 'tiff', 'bmp'], name: 'Photo' },
  { ext: ['mp4', 'mov', 'm4v', 'mkv', 'webm', 'avi'], name: 'Clip' },
  { ext: ['mp3', 'm4a', 'wav', 'flac', 'ogg', 'aac'], name: 'Song' },
]

/** A whole project, which opens here and nowhere else. Linux has its own file for that. */
const PROJECT = { ext: 'reelwright', name: 'Reelwright project', mimeType: 'application/x-reelwright' }

/**
 * What electron-builder is told. `npm run dist` adds what depends on the machine: the runtime at hand, and the feed of updates.
 * @type {import('electron-builder').Configuration}
 */
module.exports = {
  appId: 'com.reelwright.app',
  productName: 'Reelwright',
  copyright: 'Copyright © 2026 The Reelwright authors',
  directories: { output: 'dist/packages', buildResources: 'dist/icons' },
  // Everything else is bundled into `out`. Of libraries only what runs: no types, no sources, no builds for other systems.
  files: [
    'package.json',
    'LICENSE',
    'out/**',
    '!out/.built',
    'resources/**',
    '!**/*.{map,md,d.ts,d.mts,d.cts}',
    'node_modules/libheif-js/libheif-wasm/**',
    '!node_modules/libheif-js/{libheif,*.js}',
    '!node_modules/@napi-rs/canvas-*-musl/**',
  ],
  // ffmpeg, the text painter and addons open files themselves, and know nothing of archives.
  asar: true,
  asarUnpack: ['resources/**', 'node_modules/@napi-rs/**', 'node_modules/libheif-js/**'],
  npmRebuild: false,
  afterPack: 'packaging/after-pack.cjs',
  // FAULTS T20: nobody uses the program as a tool of their own. Read back by tests/installed.
  electronFuses: {
    runAsNode: false,
    enableCookieEncryption: true,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    loadBrowserProcessSpecificV8Snapshot: false,
    grantFileProtocolExtraPrivileges: false,
  },
  protocols: [{ name: 'Reelwright', schemes: ['reelwright'] }],
  linux: {
    executableName: 'reelwright',
    target: ['AppImage'],
    category: 'AudioVideo',
    icon: 'dist/icons',
  },
  mac: {
    category: 'public.app-category.video',
    target: ['dmg', 'zip'],
    icon: 'dist/icons/icon.icns',
    hardenedRuntime: true,
    gatekeeperAssess: false,
    entitlements: 'packaging/mac/entitlements.plist',
    entitlementsInherit: 'packaging/mac/entitlements.plist',
    // Apple's own names of these are read by electron-builder: APPLE_API_KEY, APPLE_API_KEY_ID, APPLE_API_ISSUER.
    notarize: Boolean(process.env.APPLE_API_KEY),
    fileAssociations: [
      { ...PROJECT, role: 'Editor', rank: 'Owner' },
      ...MEDIA.map(({ ext, name }) => ({ ext, name, role: 'Viewer', rank: 'Alternate' })),
    ],
    extendInfo: { NSHumanReadableCopyright: 'Copyright © 2026 The Reelwright authors' },
  },
  dmg: {
    contents: [
      { x: 130, y: 220 },
      { x: 410, y: 220, type: 'link', path: '/Applications' },
    ],
  },
  win: {
    target: ['nsis'],
    icon: 'dist/icons/icon.ico',
    // Signed where a certificate is named: CSC_LINK, CSC_KEY_PASSWORD.
    signAndEditExecutable: true,
    verifyUpdateCodeSignature: true,
    fileAssociations: [{ ...PROJECT, description: 'Reelwright project' }],
  },
  nsis: {
    oneClick: true,
    perMachine: false,
    deleteAppDataOnUninstall: false,
    shortcutName: 'Reelwright',
  },
}
