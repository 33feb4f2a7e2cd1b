import { spawn } from 'node:child_process'
import { mkdir } from 'node:fs/promises'
import { resolve } from 'node:path'
import { watchMemory } from './memory.mjs'

/** Runs one task of `measured.mjs` in a process of its own, and answers its wall and CPU seconds and its peak memory. */
export async function measure(task) {
  if (task.folder) await mkdir(task.folder, { recursive: true })
  const child = spawn(process.execPath, [resolve(import.meta.dirname, 'measured.mjs'), JSON.stringify(task)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const peak = watchMemory(child.pid)
  let printed = ''
  child.stdout.on('data', (chunk) => (printed += chunk))
  const code = await new Promise((done) => child.once('close', done))
  const peakMb = await peak()
  if (code !== 0) throw new Error(`A run ended with ${code}.`)
  return { ...JSON.parse(printed), peakMb }
}

export const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]

export const toLine = ({ wallS, cpuS, peakMb }) => `${wallS.toFixed(2)} s wall, ${cpuS.toFixed(2)} s CPU, ${peakMb} MB`
