import { readFile, stat } from 'node:fs/promises'
import { loadPart } from './parts.mjs'

/** A process of its own for one upload: prints how long it took, and how much more memory the process held at its peak. */
const [url, path, parts] = process.argv.slice(2)
const { createNemoClient } = await loadPart(parts, 'client')
const { fixedToken } = await loadPart(parts, 'tokens')
const { createNodeHost } = await loadPart(parts, 'node-host')
const client = createNemoClient({
  ...{ baseUrl: url, host: createNodeHost(), tokens: fixedToken('bench'), clientId: 'bench' },
  attribution: { source: 'bench', version: '0', platform: 'unknown' },
})
const { size: sizeBytes } = await stat(path)
const file = { path, name: 'clip.mp4', contentType: 'video/mp4', sizeBytes }
const beforeKb = await peakKb()
const startedMs = performance.now()
await client.uploadFiles('1', [file], { signal: new AbortController().signal })
const wallS = (performance.now() - startedMs) / 1000
const growthMb = Math.round((await peakKb()) - beforeKb) >> 10
await client.close()
console.log(JSON.stringify({ wallS, growthMb }))

async function peakKb() {
  return Number(/^VmHWM:\s+(\d+)/m.exec(await readFile('/proc/self/status', 'utf8'))?.[1] ?? 0)
}
