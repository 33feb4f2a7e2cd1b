import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import { resolve } from 'node:path'
import type { Plugin } from 'vite'

const source = (path: string): string => resolve(import.meta.dirname, 'src', path)

/** Only the built page carries the policy: in development it would block hot reload's inline script. */
const POLICY =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; font-src 'self'; img-src 'self' blob:; media-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'"

const contentPolicy: Plugin = {
  name: 'content-policy',
  apply: 'build',
  transformIndexHtml: () => [
    { tag: 'meta', attrs: { 'http-equiv': 'Content-Security-Policy', content: POLICY }, injectTo: 'head-prepend' },
  ],
}

/** Targets are the floor runtime's (Electron 33: node 20.18, Chrome 130), not those of the newest Electron. */
export default defineConfig({
  main: {
    build: {
      target: 'node20.18',
      externalizeDeps: false,
      rolldownOptions: {
        input: {
          index: source('main/index.ts'),
          cli: source('main/cli/index.ts'),
          engine: source('main/engine/process.ts'),
          'segment-worker': source('main/engine/compositor/segment-worker.ts'),
          'heif-worker': source('main/media/heif/worker.ts'),
        },
        // A native addon cannot be bundled; it stays in node_modules and is unpacked from the asar. libheif stays there because
        // it reads its WebAssembly from beside itself, and so that its users can put another build of it in its place (LGPL).
        external: ['electron', '@napi-rs/canvas', /^libheif-js\//],
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'parts/[name]-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      target: 'node20.18',
      rolldownOptions: {
        input: { index: source('preload/index.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    plugins: [react(), contentPolicy],
    worker: { format: 'es' },
    build: { target: 'chrome130', minify: true },
  },
})
