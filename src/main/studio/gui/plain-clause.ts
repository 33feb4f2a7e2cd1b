/** A clause without emphasis, bullets and pictures in front; bold names inside become quoted names. */
export function withoutMarks(clause: string): string {
  return clause
    .replace(/(?<=[^\s*]\s?)(?:\*\*|__)(?=\S)([^*_]{1,60})(?<=\S)(?:\*\*|__)/g, '"$1"')
    .replace(/\*\*|__/g, '')
    .replace(/’/g, "'")
    .replace(/[\p{So}\ufe0f]/gu, '')
    .replace(/^[^\p{L}\p{N}"“'‘「『【[(（`]+/u, '')
    .trimEnd()
}
