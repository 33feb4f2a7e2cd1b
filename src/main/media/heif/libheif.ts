import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import createLibheif, { type MainModule } from 'libheif-js/libheif-wasm/libheif.js'

const PAGE_BYTES = 65_536

/** The library, which lies beside the program as a file of its own. It gets no more memory than `mostMemoryBytes`. */
export function loadLibheif(mostMemoryBytes: number): MainModule {
  const path = createRequire(import.meta.url).resolve('libheif-js/libheif-wasm/libheif.wasm')
  const instantiateWasm = (
    imports: WebAssembly.Imports,
    done: (instance: WebAssembly.Instance, module: WebAssembly.Module) => unknown,
  ): unknown => {
    const module = new WebAssembly.Module(readFileSync(path))
    const instance = new WebAssembly.Instance(module, imports)
    for (const part of Object.values(instance.exports))
      if (part instanceof WebAssembly.Memory) limit(part, mostMemoryBytes)
    return done(instance, module)
  }
  const silent = (): void => undefined
  return createLibheif({ instantiateWasm, print: silent, printErr: silent })
}

/** The library asks here for more; what it does not get it tells as a picture that needs too much. */
function limit(memory: WebAssembly.Memory, mostBytes: number): void {
  const grow = memory.grow.bind(memory)
  memory.grow = (pages) => {
    if (memory.buffer.byteLength + pages * PAGE_BYTES > mostBytes) throw new RangeError('That is too much memory.')
    return grow(pages)
  }
}
