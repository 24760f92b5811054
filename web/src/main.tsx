import '@orangery/ui/base.css'
import { createRoot } from 'react-dom/client'
import { App } from './app.tsx'
import { readSession } from './session.ts'

// Asked before anything is drawn; whoever needs it finds it on its way.
void readSession().catch(() => {})

createRoot(document.getElementById('root')!).render(<App />)
