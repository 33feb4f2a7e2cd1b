import '@fontsource-variable/inter'
import { createRoot } from 'react-dom/client'
import { App } from './app'
import { ask } from './state/ask'
import './styles/fonts.css'

const root = document.getElementById('root')
if (!root) throw new Error('The page has no root element.')
createRoot(root).render(<App />)

// Every mirror listens by now: main may announce its states.
void ask('window.ready', {})
