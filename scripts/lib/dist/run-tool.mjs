import { runQuietly } from '../run.mjs'

/** Runs a tool of the system and answers what it said. Throws, with that, when it fails. */
export async function runTool(program, args, options = {}) {
  const { code, output } = await runQuietly(program, args, options)
  if (code !== 0) throw new Error(`${program} ended with ${code}.\n${output}`)
  return output
}
