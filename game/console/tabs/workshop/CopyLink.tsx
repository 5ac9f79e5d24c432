import { Check, Copy } from 'lucide-react'
import { useRef, useState } from 'react'
import { useSay } from '../../desk/text.ts'
import styles from './workshop.module.css'

/** An address to read, to follow and to copy; where copying is not allowed the text is marked instead. */
export function CopyLink({ href, what, text }: { href: string; what: string; text?: string }) {
  const say = useSay()
  const [isCopied, setCopied] = useState(false)
  const link = useRef<HTMLAnchorElement>(null)
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(href)
      setCopied(true)
    } catch {
      if (link.current) getSelection()?.selectAllChildren(link.current)
    }
  }
  if (!href) return <p className="muted">{say('linkComing')}</p>
  return (
    <p className={styles.link}>
      <a ref={link} href={href} target="_blank" rel="noreferrer">
        {text ?? href.replace(/^https?:\/\//, '')}
      </a>
      <button type="button" className="btn btn-small" onClick={() => void copy()}>
        {isCopied ? <Check /> : <Copy />}
        <span role="status">{isCopied ? say('copied') : say('copy')}</span>
        <span className="unseen"> {what}</span>
      </button>
    </p>
  )
}
