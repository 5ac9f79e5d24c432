import { Accessibility, CircleQuestionMark, Lock, Moon, Send, Sun } from 'lucide-react'
import { useEffect, useState } from 'react'
import { Button } from '../parts/actions/Button.tsx'
import { IconButton } from '../parts/actions/IconButton.tsx'
import { Emblem } from '../parts/emblem/Emblem.tsx'
import { SavedStatus } from '../parts/messages/SavedStatus.tsx'
import { ToastRegion } from '../parts/messages/ToastRegion.tsx'
import { useToasts } from '../parts/messages/toasts.ts'
import { LanguageSwitch } from '../parts/shell/LanguageSwitch.tsx'
import { PageFooter } from '../parts/shell/PageFooter.tsx'
import { PhaseTag } from '../parts/shell/PhaseTag.tsx'
import { Shore } from '../parts/shell/Shore.tsx'
import styles from './atelje.module.css'
import { Actions } from './sections/Actions.tsx'
import { Bridges } from './sections/Bridges.tsx'
import { Forms } from './sections/Forms.tsx'
import { Messages } from './sections/Messages.tsx'
import { Papers } from './sections/Papers.tsx'
import { Tablets } from './sections/Tablets.tsx'
import { RunningTimer, Times } from './sections/Times.tsx'
import { Words } from './sections/Words.tsx'
import words from './words.json' with { type: 'json' }

const say = words.page

/** Every part in every state, by daylight and in the evening: where the look is judged. */
export function Atelje() {
  const [isEvening, setEvening] = useState(location.hash === '#eve')
  const [language, setLanguage] = useState<'sv' | 'en'>('sv')
  const toasts = useToasts()
  useEffect(() => {
    document.documentElement.classList.toggle('theme-eve', isEvening)
  }, [isEvening])
  return (
    <Shore
      skip={say.skip}
      tags={<PhaseTag name={say.name} sub={say.sub} />}
      aside={
        <>
          <RunningTimer />
          <IconButton icon={CircleQuestionMark} label={say.help} onPress={() => toasts.show(say.help)} />
        </>
      }
      notices={<ToastRegion label={words.messages.region} undo={words.messages.undo} toasts={toasts} />}
      footer={
        <PageFooter
          label={say.more}
          links={[
            { href: '#a', label: say.accessibility, icon: Accessibility },
            { href: '#p', label: say.privacy, icon: Lock },
          ]}
        >
          <LanguageSwitch
            label={say.language}
            languages={[
              { code: 'sv', name: 'Svenska' },
              { code: 'en', name: 'English' },
            ]}
            current={language}
            onChange={setLanguage}
          />
        </PageFooter>
      }
      dock={
        <>
          <SavedStatus where="server">{say.saved}</SavedStatus>
          <Button icon={isEvening ? Sun : Moon} onPress={() => setEvening(!isEvening)}>
            {isEvening ? say.day : say.evening}
          </Button>
          <Button sign={<Emblem sector="ideaDriven" glyph="feather" size={28} />}>{say.role}</Button>
          <Button kind="main" icon={Send}>
            {say.main}
          </Button>
        </>
      }
    >
      <h1 className="unseen">{say.title}</h1>
      <div className={styles.columns}>
        <div className={styles.column}>
          <Actions />
          <Forms />
          <Tablets />
        </div>
        <div className={styles.column}>
          <Times />
          <Papers />
          <Bridges />
          <Messages toasts={toasts} />
          <Words />
        </div>
      </div>
    </Shore>
  )
}
