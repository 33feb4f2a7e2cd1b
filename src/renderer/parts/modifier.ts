/** A shortcut as this platform writes it. */
export function modifier(key: string): string {
  return window.reelwright.platform === 'darwin' ? `⌘${key}` : `Ctrl+${key}`
}
