import { useEffect } from 'react'
import { settings } from './state/states'

/** What the system says of a person who needs more of it. */
const MORE_CONTRAST = matchMedia('(prefers-contrast: more)')

/** Tells the page its theme and language. Without a theme of its own it follows the system. */
export function useDocumentSettings(): void {
  const { theme = 'system', language = 'en' } = settings.use() ?? {}
  useEffect(() => {
    document.documentElement.lang = language
  }, [language])
  useEffect(() => {
    const page = document.documentElement
    const show = (): void => {
      const own = theme === 'system' && MORE_CONTRAST.matches ? 'contrast' : theme
      if (own === 'system') delete page.dataset['theme']
      else page.dataset['theme'] = own
    }
    show()
    MORE_CONTRAST.addEventListener('change', show)
    return () => MORE_CONTRAST.removeEventListener('change', show)
  }, [theme])
}
