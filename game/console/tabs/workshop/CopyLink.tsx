import { Check, Copy } from 'lucide-react'
import { useState } from 'react'
import { copyText } from '#game/parts/marks/copyText.ts'
import { useSay } from '../../desk/text.ts'
import styles from './workshop.module.css'

/** An address to follow and to copy; where copying is not allowed it is written out instead. */
export function CopyLink({ href, what, text }: { href: string; what: string; text?: string }) {
  const say = useSay()
  const [isCopied, setCopied] = useState(false)
  const [isShown, setShown] = useState(false)
  const copy = async () => {
    if (await copyText(href)) return setCopied(true)
    setShown(true)
  }
  if (!href) return <p className="muted">{say('linkComing')}</p>
  return (
    <p className={styles.link}>
      <a href={href} target="_blank" rel="noreferrer">
        {isShown || !text ? href.replace(/^https?:\/\//, '') : text}
      </a>
      <button type="button" className="btn btn-small" onClick={() => void copy()}>
        {isCopied ? <Check /> : <Copy />}
        <span role="status">{isCopied ? say('copied') : say('copy')}</span>
        <span className="unseen"> {what}</span>
      </button>
    </p>
  )
}
