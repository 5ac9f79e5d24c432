import { Image as ImageIcon, Shapes } from 'lucide-react'
import { useState } from 'react'
import { useShared } from '#game/live/Live.tsx'
import { Button } from '#game/parts/actions/Button.tsx'
import { ButtonLink } from '#game/parts/actions/ButtonLink.tsx'
import { useLinks } from '../../desk/links.ts'
import { useSay } from '../../desk/text.ts'

/** The town as it stands, to take home: as a drawing that keeps its edges, and as a picture for any text or page. */
export function TownPictures() {
  const { picture } = useLinks()
  const { title } = useShared()
  const say = useSay()
  const [state, setState] = useState<'ready' | 'drawing' | 'failed'>('ready')
  const draw = async () => {
    setState('drawing')
    try {
      await save(picture, `${title}.png`)
      setState('ready')
    } catch {
      setState('failed')
    }
  }
  return (
    <>
      <Button icon={ImageIcon} onPress={draw} unavailable={state === 'drawing' ? say('picture.drawing') : undefined}>
        {say('picture.png')}
      </Button>
      <ButtonLink href={picture} download icon={Shapes} sub={say('picture.svgFor')}>
        {say('picture.svg')}
      </ButtonLink>
      {state === 'failed' && <p role="status">{say('picture.failed')}</p>}
    </>
  )
}

/** Draws the document of the town on a canvas of its own size, and saves it as a PNG. */
async function save(address: string, name: string): Promise<void> {
  const image = new Image()
  image.src = address
  await image.decode()
  const canvas = document.createElement('canvas')
  canvas.width = image.naturalWidth
  canvas.height = image.naturalHeight
  canvas.getContext('2d')?.drawImage(image, 0, 0)
  const blob = await new Promise<Blob | null>(resolve => canvas.toBlob(resolve, 'image/png'))
  if (!blob) throw new Error('the canvas gave no picture')
  const link = document.createElement('a')
  link.href = URL.createObjectURL(blob)
  link.download = name
  link.click()
  URL.revokeObjectURL(link.href)
}
