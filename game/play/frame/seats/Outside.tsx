import { ButtonLink } from '../../../parts/actions/ButtonLink.tsx'
import { PhaseTag } from '../../../parts/shell/PhaseTag.tsx'
import { Shore } from '../../../parts/shell/Shore.tsx'
import { useText } from '../words.ts'

/** A device that has no seat in a running workshop: on its way in, removed, over, or never seated. */
export function Outside({ why }: { why: 'connecting' | 'removed' | 'ended' | 'noSeat' }) {
  const t = useText()
  const isWaiting = why === 'connecting'
  return (
    <Shore skip={t('skip')} width="reading" tags={<PhaseTag name={t('product')} />}>
      <div className="stack" role="status">
        <h1>{t(`outside.${why}.title`)}</h1>
        <p className="measure">{t(`outside.${why}.words`)}</p>
      </div>
      {!isWaiting && (
        <p>
          <br />
          <ButtonLink href="/" kind="main">
            {t('outside.toDoor')}
          </ButtonLink>
        </p>
      )}
    </Shore>
  )
}
