import '../parts/tokens/look.css'
import './frame/screen.css'
import type { ComponentProps } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { Live } from '../live/Live.tsx'
import { netStore } from '../live/netStore.ts'
import { type No, pageCarrier } from '../net/carrier.ts'
import { fetchFilm, openScreen } from '../net/doors.ts'
import { enterScreen } from '../net/enter.ts'
import { OrWords } from '../parts/messages/OrWords.tsx'
import { keepAwake, obeyKeys } from './device.ts'
import { Outside } from './frame/Outside.tsx'
import { Screen } from './Screen.tsx'
import { FilmSource } from './town/WallFilm.tsx'

const pause = 3000

/** What the wall says of a no while it asks again. */
const whys: Partial<Record<No['refusal'], ComponentProps<typeof Outside>['why']>> = {
  wrongOrigin: 'wrongOrigin',
  notSaved: 'unread',
}

/** Opens the workshop that the link leads to; asks again for as long as nobody answers. */
async function start(key: string, root: Root): Promise<void> {
  const admission = await openScreen(pageCarrier(), key)
  if (!('refusal' in admission)) {
    const store = netStore(enterScreen(admission, key), admission.workshopId)
    return root.render(
      <OrWords words={<Outside why="opening" />}>
        <Live store={store}>
          <FilmSource value={() => fetchFilm(pageCarrier(), { screenKey: key })}>
            <Screen />
          </FilmSource>
        </Live>
      </OrWords>,
    )
  }
  if (admission.refusal === 'wrongLink' || admission.refusal === 'malformed')
    return root.render(<Outside why="wrongLink" />)
  root.render(<Outside why={whys[admission.refusal] ?? 'opening'} />)
  await new Promise(resolve => setTimeout(resolve, pause))
  return start(key, root)
}

const place = document.getElementById('root')
if (place) {
  const root = createRoot(place)
  const key = location.pathname.split('/').filter(Boolean)[1] ?? ''
  root.render(<Outside why={key ? 'opening' : 'wrongLink'} />)
  obeyKeys()
  keepAwake()
  if (key) void start(key, root)
}
