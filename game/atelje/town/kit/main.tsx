import '../../../parts/tokens/look.css'
import { createRoot } from 'react-dom/client'
import { Kit } from './Kit.tsx'

const place = document.getElementById('root')
if (place) createRoot(place).render(<Kit />)
