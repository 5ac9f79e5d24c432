import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'

type FooterLink = { href: string; label: string; icon?: LucideIcon }

/** The foot of every page: accessibility, what is saved, help, and the language. `label` names the landmark. */
export function PageFooter({ label, links, children }: { label: string; links: FooterLink[]; children?: ReactNode }) {
  return (
    <footer className="page-footer">
      {children}
      <nav aria-label={label}>
        {links.map(({ href, label: words, icon: Icon }) => (
          <a key={href} href={href}>
            {Icon && <Icon />}
            {words}
          </a>
        ))}
      </nav>
    </footer>
  )
}
