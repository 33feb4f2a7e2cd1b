import asc from 'assemblyscript/asc'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

const root = resolve(import.meta.dirname, '..')
const target = join(root, 'src/kernel/kernel-bytes.ts')

/** Compiles the kernel and writes it, as text, beside its loader. Memory comes from outside and never grows. */
export async function buildKernel() {
  const folder = await mkdtemp(join(tmpdir(), 'rw-kernel-'))
  const wasm = join(folder, 'kernel.wasm')
  try {
    const { error, stderr } = await asc.main([
      join(root, 'src/kernel/assembly/index.ts'),
      ...['--outFile', wasm, '--enable', 'simd', '--runtime', 'stub', '--use', 'abort=', '--noAssert'],
      ...['--importMemory', '--noExportMemory', '--initialMemory', '1', '-O3', '--converge'],
    ])
    if (error) throw new Error(`The kernel did not compile.\n${stderr}`, { cause: error })
    const bytes = await readFile(wasm)
    await writeFile(
      target,
      `/** Made by scripts/build-kernel.mjs. */\nexport const KERNEL_BYTES = '${bytes.toString('base64')}'\n`,
    )
    return bytes.length
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  console.log(`kernel: ${await buildKernel()} bytes`)
}
