import { instrument, unread } from './instrument.ts'

/** Children on the move: no detention because of migration. */
export const childrenOnTheMove = instrument({
  id: 'CMW/C/GC/4-CRC/C/GC/23',
  level: 'treaty-body',
  title: unread(
    'Joint general comment No. 4 (2017) of the Committee on the Protection of the Rights of All Migrant Workers and Members of Their Families and No. 23 (2017) of the Committee on the Rights of the Child on State obligations regarding the human rights of children in the context of international migration in countries of origin, transit, destination and return',
  ),
  adoptedBy: unread('Committee on Migrant Workers and Committee on the Rights of the Child'),
  symbol: unread('CMW/C/GC/4-CRC/C/GC/23'),
  adopted: unread('2017-11-16'),
  inForce: null,
})
