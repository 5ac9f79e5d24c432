import { useState } from 'react'
import { isFinding, mayWithdraw, mostProposals } from '#shared/rules/phases/challenges.ts'
import { useShared } from '../../../live/Live.tsx'
import { useSend } from '../../../live/useSend.ts'
import { Button } from '../../../parts/actions/Button.tsx'
import { Sheet } from '../../../parts/paper/Sheet.tsx'
import { useSay } from '../../frame/notices/saying.ts'
import { useMay } from '../../frame/words.ts'
import styles from './find.module.css'
import { useProposal } from './useProposal.tsx'
import { useText } from './words.ts'

/** The question that was sent out beforehand: whoever has come in proposes what the evening should be about. */
export function Beforehand({ seatId }: { seatId: string }) {
  const shared = useShared()
  const t = useText()
  const say = useSay()
  const may = useMay(seatId)
  const send = useSend(seatId)
  const writing = useProposal(seatId)
  const own = Object.values(shared.proposals)
    .filter(({ by, title }) => by === seatId && title !== '')
    .sort((one, other) => one.at - other.at)
  const [isWriting, setWriting] = useState(false)
  if (!isFinding(shared)) return null
  const isOpen = isWriting || own.length === 0
  const give = async () => {
    const reply = await writing.give()
    if (!reply?.ok) return
    setWriting(false)
    say(t('ask.sent'))
  }
  const takeBack = async (id: string, title: string, question: string) => {
    const reply = await send({ type: 'withdrawProposal', proposalId: id })
    if (!reply.ok) return
    writing.put(title, question)
    setWriting(true)
    say(t('find.takenBack'))
  }
  return (
    <Sheet title={t('ask.title')}>
      <div className="stack">
        <p className="measure">{t('ask.lead')}</p>
        {own.length > 0 && (
          <div className="stack stack-close">
            <h3>{t('ask.yours')}</h3>
            <ul className={styles.mine}>
              {own.map(proposal => (
                <li key={proposal.id}>
                  <span className="grow">
                    <b>{proposal.title}</b>
                    {proposal.question && <br />}
                    {proposal.question}
                  </span>
                  {mayWithdraw(shared, proposal) && !may('withdrawProposal') && (
                    <Button
                      kind="quiet"
                      isSmall
                      onPress={() => takeBack(proposal.id, proposal.title, proposal.question)}
                    >
                      {t('find.takeBack')} <span className="unseen">{proposal.title}</span>
                    </Button>
                  )}
                </li>
              ))}
            </ul>
          </div>
        )}
        {isOpen && writing.nameField}
        {isOpen && writing.questionField}
        {isOpen && (
          <div className="row wrap">
            <Button unavailable={writing.why} sub={t('find.sendOwnSub')} onPress={() => give()}>
              {t('ask.send')}
            </Button>
            {own.length > 0 && (
              <Button kind="quiet" onPress={() => setWriting(false)}>
                {t('cancel')}
              </Button>
            )}
          </div>
        )}
        {!isOpen && own.length < mostProposals && (
          <div>
            <Button onPress={() => setWriting(true)}>{t('find.another')}</Button>
          </div>
        )}
        {!isOpen && own.length >= mostProposals && <p className="small muted">{t('ask.full')}</p>}
      </div>
    </Sheet>
  )
}
