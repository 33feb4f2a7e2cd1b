import { useEffect } from 'react'
import { settings } from './state/states'

/** Tells the page its theme and language. Without a theme of its own it follows the system. */
export function useDocumentSettings(): void {
  const { theme = 'system', language = 'en' } = settings.use() ?? {}
  useEffect(() => {
    const page = document.documentElement
    page.lang = language
    if (theme === 'system') delete page.dataset['theme']
    else page.dataset['theme'] = theme
  }, [theme, language])
}
