import { instrument, read, unread } from './instrument.ts'

/** The strategies that this system serves. */
export const modelStrategies = instrument({
  id: 'Model Strategies on Violence against Children',
  level: 'un-rules',
  title: read(
    'United Nations Model Strategies and Practical Measures on the Elimination of Violence against Children in the Field of Crime Prevention and Criminal Justice',
    'slideplayer.com/slide/5676623',
  ),
  adoptedBy: unread('General Assembly of the United Nations'),
  symbol: read('A/RES/69/194, annex', 'slideplayer.com/slide/5676623'),
  adopted: unread('2014-12-18'),
  inForce: null,
})
