/**
 * The environment that the program was started with. What is secret in it leaves the process at once: a page is given the
 * environment of the moment when it is opened, and children inherit it.
 */
export function takeFirstEnvironment(): Readonly<Record<string, string | undefined>> {
  const first = { ...process.env }
  delete process.env['NEMO_TOKEN']
  delete process.env['REELWRIGHT_MODEL_KEY']
  return first
}
