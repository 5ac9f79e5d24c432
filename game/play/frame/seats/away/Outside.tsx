import { Button } from '../../../../parts/actions/Button.tsx'
import { ButtonLink } from '../../../../parts/actions/ButtonLink.tsx'
import { PhaseTag } from '../../../../parts/shell/PhaseTag.tsx'
import { Shore } from '../../../../parts/shell/Shore.tsx'
import { useText } from '../../words.ts'

const wayOn = {
  connecting: undefined,
  unread: undefined,
  removed: 'door',
  ended: 'door',
  closed: 'door',
  noSeat: 'door',
  outdated: 'reload',
  failed: 'reload',
  wrongOrigin: undefined,
} as const

/** A device that is not in a running workshop: on its way in, kept waiting, removed, over, never seated, or at a page that no longer fits. */
export function Outside({ why }: { why: keyof typeof wayOn }) {
  const t = useText()
  const way = wayOn[why]
  return (
    <Shore skip={t('skip')} width="narrow" tags={<PhaseTag name={t('product')} />}>
      <div className="stack">
        <div className="stack stack-close" role="status">
          <h1>{t(`outside.${why}.title`)}</h1>
          <p className="measure">{t(`outside.${why}.words`)}</p>
        </div>
        {way && (
          <div className="row">
            {way === 'door' ? (
              <ButtonLink href="/" kind="main">
                {t('outside.toDoor')}
              </ButtonLink>
            ) : (
              <Button kind="main" onPress={() => location.reload()}>
                {t('outside.reload')}
              </Button>
            )}
          </div>
        )}
      </div>
    </Shore>
  )
}
