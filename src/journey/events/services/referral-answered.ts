import { eventType } from '../../event-type.ts'
import { referralAnswers, referralUrgencies } from '../codes.ts'

/** The agency said whether it takes the referral. */
export const referralAnswered = eventType({
  type: 'referral-answered',
  group: 'services',
  compartment: 'general',
  fields: {
    referral: { kind: 'reference', to: 'event' },
    to: { kind: 'reference', to: 'agency' },
    service: { kind: 'text', free: true },
    urgency: { kind: 'code', values: referralUrgencies },
    answer: { kind: 'code', values: referralAnswers },
    reason: { kind: 'text', free: true },
  },
  example: { referral: '01890a5d-ac96-774b-bcce-b302099a8057', to: 'NGO-1', answer: 'accepted' },
})
