/**
 * Puts a text into the clipboard, during a press. The page's own clipboard needs a permission that this program grants
 * nobody; copying as Ctrl+C does needs none.
 */
export function copyText(text: string): void {
  const onCopy = (event: ClipboardEvent): void => {
    event.preventDefault()
    event.clipboardData?.setData('text/plain', text)
  }
  document.addEventListener('copy', onCopy, { once: true })
  document.execCommand('copy')
  document.removeEventListener('copy', onCopy)
}
