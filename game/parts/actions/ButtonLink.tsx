import { type ButtonLook, ButtonWords, buttonClass } from './Button.tsx'

type ButtonLinkProps = ButtonLook & { href: string; download?: string | boolean; isNewWindow?: boolean }

/** A link that looks like a button: it goes somewhere or fetches a file. */
export function ButtonLink({ href, download, isNewWindow, ...look }: ButtonLinkProps) {
  return (
    <a
      className={buttonClass(look)}
      href={href}
      download={download}
      target={isNewWindow ? '_blank' : undefined}
      rel={isNewWindow ? 'noreferrer' : undefined}
    >
      <ButtonWords {...look} />
    </a>
  )
}
