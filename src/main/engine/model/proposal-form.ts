import { z } from 'zod'
import { FilmEdit } from '../../../shared/edit'

/** More than a sentence can mean. */
const MOST_OPERATIONS = 40

/** What a model answers: changes, and the words it could do nothing with. */
export const ProposalForm = z.object({
  operations: z.array(FilmEdit).max(MOST_OPERATIONS),
  unused: z.array(z.string()).max(100).exactOptional(),
})

/**
 * The form as JSON Schema. Bounds of length are left out: servers that build grammars from a schema refuse large ones,
 * and the answer is checked against the whole form in any case.
 */
export const PROPOSAL_SCHEMA: unknown = z.toJSONSchema(ProposalForm, {
  override: ({ jsonSchema }) => {
    for (const bound of ['minItems', 'maxItems', 'minLength', 'maxLength', '$schema'] as const) delete jsonSchema[bound]
  },
})

type Schema = z.core.JSONSchema.BaseSchema

/** Every operation on a line of its own, for models that are not held to the schema. */
export function describeOperations(): string {
  const { anyOf = [], oneOf = anyOf } = z.toJSONSchema(FilmEdit)
  return oneOf.map((schema) => `- ${describe(schema)}`).join('\n')
}

function describe(schema: Schema | boolean | undefined): string {
  if (typeof schema !== 'object') return 'anything'
  const choices = schema.oneOf ?? schema.anyOf
  if (choices) return choices.map(describe).join(' | ')
  if (schema.const !== undefined) return JSON.stringify(schema.const)
  if (schema.enum) return schema.enum.map((one) => JSON.stringify(one)).join('|')
  if (schema.type === 'array') return `[${Array.isArray(schema.items) ? '' : describe(schema.items)}, …]`
  if (schema.type === 'object') return describeObject(schema)
  if (schema.pattern !== undefined) return 'text like "#ffcc00"'
  return `${schema.type === 'string' ? 'text' : String(schema.type)}${describeRange(schema)}`
}

function describeObject({ properties = {}, required = [] }: Schema): string {
  const parts = Object.entries(properties).map(
    ([key, part]) => `"${key}"${required.includes(key) ? '' : ' (may be missing)'}: ${describe(part)}`,
  )
  return `{${parts.join(', ')}}`
}

function describeRange({ minimum, exclusiveMinimum, maximum }: Schema): string {
  const lowest = minimum ?? exclusiveMinimum
  return typeof lowest === 'number' && typeof maximum === 'number' && maximum <= 1e8 ? ` ${lowest} to ${maximum}` : ''
}
