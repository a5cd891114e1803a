import { Link } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { useT } from '#ui/i18n.tsx'
import { Notice } from '#ui/notice.tsx'
import { useRead } from '#ui/queries.tsx'
import { FormRow } from '#ui/rule-hint.tsx'
import { Section } from '#ui/section.tsx'
import { Ref } from '#ui/tag.tsx'
import { TextArea, TextField } from '#ui/text-field.tsx'
import type { ChildrenAnswer } from './children.contract.ts'
import type { RegisterForm } from './register-form.ts'

/** Names and address; beside them, whether a child of such a name is known already. */
export function NameFields(props: { form: RegisterForm; onChange: (part: Partial<RegisterForm>) => void }) {
  const { form, onChange } = props
  const t = useT()
  return (
    <Section title={t('register.name')} note={t('register.name.note')}>
      <FormRow hints={<KnownAlready name={`${form.givenNames} ${form.familyName}`.trim()} />}>
        <div className="form">
          <TextField
            id="givenNames"
            label={t('register.given')}
            optional
            dir="auto"
            value={form.givenNames}
            onChange={(givenNames) => onChange({ givenNames })}
          />
          <TextField
            id="familyName"
            label={t('register.family')}
            optional
            dir="auto"
            value={form.familyName}
            onChange={(familyName) => onChange({ familyName })}
          />
          <TextField
            id="otherNames"
            label={t('register.other')}
            help={t('register.other.help')}
            optional
            dir="auto"
            value={form.otherNames}
            onChange={(otherNames) => onChange({ otherNames })}
          />
          <TextArea
            id="address"
            label={t('register.address')}
            help={t('register.address.help')}
            optional
            rows={2}
            dir="auto"
            value={form.address}
            onChange={(address) => onChange({ address })}
          />
        </div>
      </FormRow>
    </Section>
  )
}

/** Children of a like name in the agency's cases, so that nobody is registered twice. */
function KnownAlready({ name }: { name: string }) {
  const t = useT()
  const settled = useSettled(name)
  const asked = settled.length >= 4 && !/\p{N}/u.test(settled)
  const query = new URLSearchParams({ q: settled, closed: 'any', limit: '5' })
  const { data } = useRead<ChildrenAnswer>(asked ? `/children?${query}` : null)
  const found = [...new Set((data?.items ?? []).map((row) => row.child))]
  if (!asked || found.length === 0) return null
  return (
    <Notice kind="info" title={t('register.known', { n: found.length })}>
      {found.map((ref) => (
        <Link key={ref} className="ch-line" to={`/children/${encodeURIComponent(ref)}`} target="_blank">
          <Ref>{ref}</Ref>
        </Link>
      ))}
    </Notice>
  )
}

/** What was written, once the writing has paused. */
function useSettled(text: string): string {
  const [settled, settle] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => settle(text), 600)
    return () => clearTimeout(timer)
  }, [text])
  return settled
}
