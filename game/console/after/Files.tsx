import { Braces, FileText, type LucideIcon, Sheet } from 'lucide-react'
import { ButtonLink } from '#game/parts/actions/ButtonLink.tsx'
import { type FileKind, fileKinds, useLinks } from '../desk/links.ts'
import { useSay } from '../desk/text.ts'
import { TownPictures } from '../tabs/town/TownPictures.tsx'
import styles from './after.module.css'

const icons: Record<FileKind, LucideIcon> = { docx: FileText, csv: Sheet, json: Braces }

/** The evening as files: the document, a table, everything for machines, and the town as a picture. */
export function Files() {
  const { file } = useLinks()
  const say = useSay()
  return (
    <div className={styles.files}>
      {fileKinds.map(kind => (
        <ButtonLink key={kind} href={file(kind)} download icon={icons[kind]} sub={say(`fileFor.${kind}`)}>
          {say(`file.${kind}`)}
        </ButtonLink>
      ))}
      <TownPictures />
    </div>
  )
}
