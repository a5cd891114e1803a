/** How often a report is made of a kept view. */
export const schedules = ['month', 'quarter', 'year'] as const
export type Schedule = (typeof schedules)[number]
