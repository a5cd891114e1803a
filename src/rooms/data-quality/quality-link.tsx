import { Link } from '@tanstack/react-router'
import { useT } from '#ui/i18n.tsx'
import { useSession } from '#ui/session.ts'
import type { Role } from '../sign-in/sign-in.policy.ts'
import { mayReadQuality } from './data-quality.policy.ts'
import './quality.css'

/** The way to data quality in detail, for whoever reads it: about the same figure, time and place. */
export function QualityLink(props: { indicator?: string; period?: string; area?: string }) {
  const t = useT()
  const role = useSession()?.role
  if (role === undefined || !mayReadQuality(role as Role)) return null
  const said = Object.entries(props).filter(([, value]) => value !== '')
  return (
    <Link to="/data-quality" search={Object.fromEntries(said)}>
      {t('quality.link')}
    </Link>
  )
}
