import '../parts/tokens/look.css'
import { createRoot } from 'react-dom/client'
import { Texts } from '../live/Texts.tsx'
import { OrWords } from '../parts/messages/OrWords.tsx'
import { Outside } from './desk/Outside.tsx'
import { Entrance } from './list/Entrance.tsx'

const place = document.getElementById('root')
if (place) {
  createRoot(place).render(
    <Texts>
      <OrWords words={<Outside why="failed" />}>
        <Entrance />
      </OrWords>
    </Texts>,
  )
}
