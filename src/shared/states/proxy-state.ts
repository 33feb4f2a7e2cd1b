import { z } from 'zod'

/** `system`: as the system says. `none`: straight. `own`: through the address that stands here. */
export const ProxyKind = z.enum(['system', 'none', 'own'])
export type ProxyKind = z.infer<typeof ProxyKind>

/** What the window knows of the way out. A name and a password in the address never get there. */
export const ProxyState = z.object({
  kind: ProxyKind,
  address: z.string(),
  hasPassword: z.boolean(),
  /** False where the system has no keychain: the password is forgotten when the program ends. */
  passwordIsKept: z.boolean(),
})
export type ProxyState = z.infer<typeof ProxyState>

/** As it is typed: `http://name:password@host:8080`. An address as it is shown keeps the password that is there. */
export const ProxyWish = z.strictObject({ kind: ProxyKind, address: z.string().trim().max(1000) })
export type ProxyWish = z.infer<typeof ProxyWish>
