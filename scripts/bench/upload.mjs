import { execFile, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtemp, open, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { buildParts, UPLOAD_PARTS } from './parts.mjs'

const run = promisify(execFile)
const SIZE_BYTES = 500_000_000
const CHUNK_BYTES = 1024 * 1024

/**
 * Sends a file of 500 MB to a server on this computer, with curl and with our client, in turn: how fast ours is in parts of
 * curl's throughput (medians), and how much its process grows meanwhile.
 */
export async function benchUpload({ rounds = 5, say = () => undefined } = {}) {
  const folder = await mkdtemp(join(tmpdir(), 'reelwright-bench-'))
  const server = spawn(process.execPath, [join(import.meta.dirname, 'upload-server.mjs')], {
    stdio: ['pipe', 'pipe', 2],
  })
  try {
    const url = await firstLine(server.stdout)
    const path = join(folder, 'clip.mp4')
    await writeLarge(path)
    await buildParts(folder, UPLOAD_PARTS)
    const runs = { ours: [], curl: [] }
    // The first pair only fills the system's cache of the file.
    for (let round = 0; round <= rounds; round++) {
      const curl = await sendByCurl(url, path)
      const ours = await sendByUs(url, path, folder)
      if (round === 0) continue
      runs.curl.push(curl)
      runs.ours.push(ours)
      say(`round ${round}: curl ${curl.toFixed(2)} s, ours ${ours.wallS.toFixed(2)} s, ${ours.growthMb} MB more`)
    }
    const oursS = median(runs.ours.map(({ wallS }) => wallS))
    const curlS = median(runs.curl)
    const growthMb = Math.max(...runs.ours.map(({ growthMb }) => growthMb))
    say(`500 MB: curl ${curlS.toFixed(2)} s, ours ${oursS.toFixed(2)} s`)
    say(`ours / curl, throughput: ${(curlS / oursS).toFixed(2)} (at least 0.90)`)
    say(`growth of our process at its peak: ${growthMb} MB (below 64 MB)`)
    return { oursS, curlS, throughput: curlS / oursS, growthMb, rounds, runs }
  } finally {
    server.kill()
    await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}

async function sendByCurl(url, path) {
  const address = `${url}/api/upload-video/nemo_agent/me/1`
  const args = ['-s', '-S', '-f', '-o', '/dev/null', '-w', '%{time_total}', '-F', `files=@${path};type=video/mp4`]
  const { stdout } = await run('curl', [...args, address])
  return Number(stdout)
}

async function sendByUs(url, path, parts) {
  const { stdout } = await run(process.execPath, [join(import.meta.dirname, 'upload-run.mjs'), url, path, parts])
  return JSON.parse(stdout)
}

async function writeLarge(path) {
  const file = await open(path, 'w')
  const chunk = randomBytes(CHUNK_BYTES)
  for (let at = 0; at < SIZE_BYTES; at += CHUNK_BYTES) {
    await file.write(chunk, 0, Math.min(CHUNK_BYTES, SIZE_BYTES - at))
  }
  await file.sync()
  await file.close()
}

async function firstLine(stream) {
  for await (const text of stream.setEncoding('utf8')) return text.trim()
  throw new Error('The server did not start.')
}

function median(values) {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)]
}
