const EMPHASIS = '**'

/** Puts sentences together so that emphasis whose other end was left out still opens and closes. */
export function createShown(): { add(shown: string, original: string): void; text(): string } {
  let text = ''
  let isOpening = false
  const isOdd = (words: string): boolean => words.split(EMPHASIS).length % 2 === 0
  let isOpen = false
  return {
    text: () => text,
    add(shown, original) {
      if (shown !== '') {
        text += isOpening ? EMPHASIS + shown : shown
        isOpen = isOpen !== (isOdd(shown) !== isOpening)
        isOpening = false
      }
      if (isOdd(original) === isOdd(shown)) return
      if (isOpen) text = text.trimEnd() + EMPHASIS + text.slice(text.trimEnd().length)
      else isOpening = !isOpening
      isOpen = false
    },
  }
}
