import { z } from '@hono/zod-openapi'
import { agencyKinds, placeKinds } from '#journey-file/record-codes.ts'
import { filledText, plainText } from '../plain-text.ts'
import { agencyRow, areaRow, placeRow } from './administration.contract.ts'
import { registerRef } from './register-ref.ts'

const areaLevels = ['country', 'region', 'district'] as const
const name = filledText(200)
const optionalRef = registerRef.nullish()

export const agencyRequest = z
  .object({ ref: registerRef, kind: z.enum(agencyKinds), name: name.nullish(), area: optionalRef })
  .strict()
  .openapi('AgencyRequest')

export const placeRequest = z
  .object({
    ref: registerRef,
    kind: z.enum(placeKinds),
    name: name.nullish(),
    area: optionalRef,
    capacity: z.number().min(0).max(100_000).nullish(),
    agency: optionalRef,
    separation: plainText(200).nullish(),
    complaintsProcedure: z.enum(['yes', 'no']).nullish(),
  })
  .strict()
  .openapi('PlaceRequest')

export const areaRequest = z
  .object({ ref: registerRef, name, parent: optionalRef, level: z.enum(areaLevels) })
  .strict()
  .openapi('AreaRequest')

/** A change names no reference (its address does) and may name the version it was made from. */
const basedOn = { version: z.number().int().positive().optional() }
export const agencyChange = agencyRequest.omit({ ref: true }).extend(basedOn).strict().openapi('AgencyChange')
export const placeChange = placeRequest.omit({ ref: true }).extend(basedOn).strict().openapi('PlaceChange')
export const areaChange = areaRequest.omit({ ref: true }).extend(basedOn).strict().openapi('AreaChange')

export const agenciesAnswer = z.object({ items: z.array(agencyRow) }).openapi('Agencies')
export const placesAnswer = z.object({ items: z.array(placeRow) }).openapi('Places')
export const areasAnswer = z.object({ items: z.array(areaRow) }).openapi('Areas')
