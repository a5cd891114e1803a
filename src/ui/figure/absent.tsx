import { useT } from '../i18n.tsx'
import type { Absence } from './figure-data.ts'
import './figure.css'
import { wordAbsence } from './word-absence.ts'

/** Why a number is not there: a mark of its own for each reason, and its words. */
export function Absent({ absence }: { absence: Absence }) {
  const t = useT()
  return <span className={`ab ab-${absence}`}>{wordAbsence(absence, t)}</span>
}
