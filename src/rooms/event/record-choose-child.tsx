import { Link } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { useT } from '#ui/i18n.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import { Loaded, useRead } from '#ui/queries.tsx'
import { Section } from '#ui/section.tsx'
import { Empty } from '#ui/states.tsx'
import { Ref } from '#ui/tag.tsx'
import { TextField } from '#ui/text-field.tsx'
import { useDates } from '#ui/use-dates.ts'
import { wordPerson, wordWhereShort } from '../child/child-words.ts'
import type { ChildrenAnswer } from '../children/children.contract.ts'

const pause = 300

/** Recording begins with the child: by reference or name, or one of one's own. */
export function ChooseChild() {
  const t = useT()
  const [written, write] = useState('')
  const [asked, ask] = useState('')
  useEffect(() => {
    const timer = setTimeout(() => ask(written.trim()), pause)
    return () => clearTimeout(timer)
  }, [written])
  const mine = useRead<ChildrenAnswer>(asked === '' ? '/children?whose=mine&limit=12' : null)
  const found = useRead<ChildrenAnswer>(
    asked === '' ? null : `/children?closed=any&limit=12&q=${encodeURIComponent(asked)}`,
  )
  return (
    <>
      <PageHeader title={t('shell.record')} meta={t('record.choose-child')} />
      <div className="choose">
        <TextField
          type="search"
          label={t('record.which-child')}
          help={t('record.which-child.help')}
          dir="auto"
          value={written}
          onChange={write}
        />
        <Section title={t(asked === '' ? 'record.your-children' : 'record.children-found')}>
          <div aria-live="polite">
            <Loaded query={asked === '' ? mine : found}>
              {(answer) => <Children answer={answer} searched={asked !== ''} />}
            </Loaded>
          </div>
        </Section>
      </div>
    </>
  )
}

function Children({ answer, searched }: { answer: ChildrenAnswer; searched: boolean }) {
  const t = useT()
  const words = useDates()
  if (answer.items.length === 0) {
    return (
      <Empty title={t(searched ? 'record.no-child' : 'record.no-children')}>
        {t('record.no-child.help')}
      </Empty>
    )
  }
  const children = [...new Map(answer.items.map((row) => [row.child, row])).values()]
  return (
    <ul className="children">
      {children.map((row) => (
        <li key={row.child}>
          <Link to="/children/$ref/record" params={{ ref: row.child }}>
            <Ref>{row.child}</Ref>
          </Link>
          <span className="meta">
            {wordPerson(row.sex, row.age, words)} · {wordWhereShort(row, answer.names, words)}
          </span>
        </li>
      ))}
    </ul>
  )
}
