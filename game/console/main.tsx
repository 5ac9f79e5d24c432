import '../parts/tokens/look.css'
import { createRoot } from 'react-dom/client'
import { Texts } from '../live/Texts.tsx'
import { Entrance } from './list/Entrance.tsx'

const place = document.getElementById('root')
if (place) {
  createRoot(place).render(
    <Texts>
      <Entrance />
    </Texts>,
  )
}
