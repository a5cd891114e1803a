import { eventType } from '../../event-type.ts'

/** A report on the life and circumstances of the child reached the court. */
export const socialInquiryReported = eventType({
  type: 'social-inquiry-reported',
  group: 'proceedings',
  compartment: 'general',
  fields: {},
  example: {},
})
