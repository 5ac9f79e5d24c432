import '../parts/tokens/look.css'
import { createRoot } from 'react-dom/client'
import { Atelje } from './Atelje.tsx'

const root = document.getElementById('root')
if (root) createRoot(root).render(<Atelje />)
