import { expect, it } from 'vitest'
import { requireNode } from '../../scripts/lib/node-version.mjs'

it.each(['20.18.1', '20.19.0', '22.0.0', '100.1.0'])('accepts Node %s', (version) => {
  expect(() => requireNode(version)).not.toThrow()
})

it.each(['20.18.0', '20.9.9', '18.20.8', '8.99.99'])(
  'refuses Node %s in one line that names both versions',
  (version) => {
    expect(() => requireNode(version)).toThrow(new RegExp(`^.*20\\.18\\.1.*${version.replaceAll('.', '\\.')}.*$`))
  },
)
