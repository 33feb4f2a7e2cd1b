import { z } from 'zod'

/** A finite number, also when it came as text. */
export const LooseNumber = z.union([
  z.number(),
  z
    .string()
    .regex(/^-?\d+(\.\d+)?$/)
    .transform(Number)
    .pipe(z.number()),
])

const LooseObject = z.record(z.string(), z.unknown())

/** The value as an object, or an empty one: a reader then finds nothing in it. */
export function objectOf(value: unknown): Record<string, unknown> {
  return LooseObject.safeParse(value).data ?? {}
}

export function listOf(value: unknown): readonly unknown[] {
  return z.array(z.unknown()).safeParse(value).data ?? []
}

/** The items of a list, or those of an object that names each of them. */
export function itemsOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value
  return Object.values(objectOf(value)).filter((item) => LooseObject.safeParse(item).success)
}

/** The first of these values that is a text with something in it. */
export function firstText(...values: unknown[]): string | undefined {
  return values.find((value): value is string => typeof value === 'string' && value.trim() !== '')
}

/** The first of these values that is a finite number. */
export function firstNumber(...values: unknown[]): number | undefined {
  return values.find((value): value is number => typeof value === 'number' && Number.isFinite(value))
}

/** As `firstNumber`, for places where a number may come as text. */
export function firstLooseNumber(...values: unknown[]): number | undefined {
  return firstNumber(...values.map((value) => LooseNumber.safeParse(value).data))
}

type Defined<T> = { [K in keyof T]?: Exclude<T[K], undefined> }

/** The fields that have a value: an optional key is then missing, not undefined. */
export function definedOnly<T extends object>(fields: T): Defined<T> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Defined<T>
}
