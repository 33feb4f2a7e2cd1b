import { ensureBuilt } from '../../scripts/build.mjs'

/** Tests run the program as it is shipped: workers and processes from `out`. */
export default async function setup(): Promise<void> {
  await ensureBuilt({ quiet: true })
}
