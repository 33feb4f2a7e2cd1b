/** What is said, in paragraphs; what is empty is left out. */
export const joinWords = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join('\n\n')
