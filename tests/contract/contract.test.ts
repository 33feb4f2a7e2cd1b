import { afterAll, describe } from 'vitest'
import { accountContract } from './suite/account'
import { rendersContract } from './suite/renders'
import { sessionsContract } from './suite/sessions'
import { KINDS, removeBuiltEngine } from './support/services'
import { turnsContract } from './suite/turns'
import { uploadsContract } from './suite/uploads'

afterAll(removeBuiltEngine)

/** What the client may rely on, whoever answers. A new fact about the wire goes here first. */
describe.each(KINDS)('$name', (kind) => {
  accountContract(kind)
  sessionsContract(kind)
  uploadsContract(kind)
  turnsContract(kind)
  rendersContract(kind)
})
