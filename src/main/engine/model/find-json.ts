/** Reads JSON out of a model's words: alone, in a fenced block, or with prose around it. Undefined when there is none. */
export function findJson(words: string): unknown {
  // What a model thinks aloud before it answers is no answer.
  const answer = words.replace(/^[\s\S]*<\/think>/u, '').trim()
  const fenced = /```(?:json)?\s*\n([\s\S]*?)\n\s*```/u.exec(answer)?.[1]
  const bare = answer.slice(answer.indexOf('{'), answer.lastIndexOf('}') + 1)
  for (const text of [answer, fenced, bare]) {
    const value = text === undefined ? undefined : parse(text)
    if (value !== undefined) return value
  }
  return undefined
}

/** Servers that want every key to be there let models write null for those that are not meant. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text, (_key, value: unknown) => (value === null ? undefined : value)) as unknown
  } catch {
    return undefined
  }
}
