import type { MeetingSet, SetMeeting } from '../../messages/phases.ts'
import { accept, type Decision } from '../../messages/story.ts'
import type { Shared } from '../../model/workshop.ts'
import * as hands from '../seats/hands.ts'

type Meeting = Omit<MeetingSet, 'type'>

/** How people meet, as the rules keep it: in one place there is neither a link nor a thread. */
export const meetingOf = ({ form, meetingUrl, hasThreads }: Meeting): Meeting =>
  form === 'onSite' ? { form, meetingUrl: '', hasThreads: false } : { form, meetingUrl, hasThreads } // G1

export function decide({ form, meetingUrl = '', hasThreads = false }: Shared, order: SetMeeting): Decision {
  const next = meetingOf(order)
  const isSame = form === next.form && meetingUrl === next.meetingUrl && hasThreads === next.hasThreads
  return isSame ? accept() : accept({ type: 'meetingSet', ...next }) // G7
}

/** Lays down how people meet; those who are in one place need no queue of hands. */
export function layMeeting(shared: Shared, { form, meetingUrl, hasThreads }: Meeting): void {
  shared.form = form
  shared.meetingUrl = meetingUrl === '' ? undefined : meetingUrl
  shared.hasThreads = hasThreads || undefined
  if (form === 'onSite') hands.clear(shared) // G1
}
