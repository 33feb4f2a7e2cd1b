import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import { createHash } from 'node:crypto'
import { resolve } from 'node:path'
import type { HtmlTagDescriptor, Plugin } from 'vite'

const source = (path: string): string => resolve(import.meta.dirname, 'src', path)

/** What the page may do. Of styles inside of it, those of its first frame and no others. */
const policyFor = (styles: string): string =>
  `default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self' '${hashOf(styles)}'; font-src 'self'; img-src 'self' blob:; media-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'`

const hashOf = (text: string): string => `sha256-${createHash('sha256').update(text).digest('base64')}`

/**
 * The styles of the first frame stand in the document, which is painted without asking for anything more. Only the built page
 * carries the policy: in development it would block hot reload's inline script.
 */
const firstFrame: Plugin = {
  name: 'first-frame',
  apply: 'build',
  enforce: 'post',
  transformIndexHtml: {
    order: 'post',
    handler: (html, { bundle }) => {
      const [link, path] = /<link rel="stylesheet"[^>]* href="\.\/([^"]+)">/.exec(html) ?? []
      const sheet = bundle?.[path ?? '']
      if (link === undefined || sheet?.type !== 'asset') throw new Error('The page names no styles of its own.')
      const styles = String(sheet.source).trim()
      if (styles.includes('url(')) throw new Error('An address in the first styles would be read from another folder.')
      delete bundle?.[sheet.fileName]
      const policy = { 'http-equiv': 'Content-Security-Policy', content: policyFor(styles) }
      const tags: HtmlTagDescriptor[] = [
        { tag: 'meta', attrs: policy, injectTo: 'head-prepend' },
        { tag: 'style', children: styles, injectTo: 'head' },
      ]
      return { html: html.replace(link, ''), tags }
    },
  },
}

const ENTRY = source('main/index.ts')

interface ModuleGraph {
  getModuleInfo(id: string): { readonly importedIds: readonly string[] } | null
}

/** Whether the program's entry brings a module of the shell along at once, in place of asking for it later. */
function isFirst(id: string, graph: ModuleGraph): boolean {
  const found = new Set([ENTRY])
  for (const each of found) graph.getModuleInfo(each)?.importedIds.forEach((next) => found.add(next))
  return id.startsWith(source('main/shell/')) && found.has(id)
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
        output: {
          format: 'es',
          entryFileNames: '[name].js',
          chunkFileNames: 'parts/[name]-[hash].js',
          codeSplitting: {
            // What stands before the first picture is one file to find and read; the command line shares none of it.
            includeDependenciesRecursively: false,
            groups: [{ name: (id, graph) => (isFirst(id, graph) ? 'first' : null), debugName: 'first' }],
          },
        },
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
    plugins: [react(), firstFrame],
    worker: { format: 'es' },
    build: { target: 'chrome130', minify: true },
  },
})
