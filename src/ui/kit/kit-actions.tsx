import { useState } from 'react'
import { Button } from '../button.tsx'
import { Dialog } from '../dialog.tsx'
import { Section } from '../section.tsx'
import { SegmentedChoice } from '../segmented-choice.tsx'
import { Key, Ref, Tag } from '../tag.tsx'

/** Buttons, choices, small parts, a dialog. */
export function KitActions() {
  const [whose, setWhose] = useState<'mine' | 'team'>('mine')
  const [open, setOpen] = useState(false)
  return (
    <>
      <Section title="Buttons">
        <p className="kr">
          <Button kind="primary">Save event</Button> <Button>Keep as draft</Button>{' '}
          <Button kind="plain">Pass on</Button>
        </p>
        <p className="kr">
          <Button disabled>Not allowed</Button> <Button small>Small</Button>{' '}
          <Button aria-haspopup="dialog" onClick={() => setOpen(true)}>
            Open a dialog
          </Button>
        </p>
        <Dialog
          open={open}
          onClose={() => setOpen(false)}
          title="Show the name?"
          actions={
            <>
              <Button kind="primary" onClick={() => setOpen(false)}>
                Show
              </Button>
              <Button onClick={() => setOpen(false)}>Not now</Button>
            </>
          }
        >
          <p>That you opened the name is recorded, with the time.</p>
        </Dialog>
      </Section>
      <Section title="One of a few">
        <p className="kr">
          <SegmentedChoice
            label="Whose work"
            value={whose}
            onChange={setWhose}
            options={[
              { value: 'mine', label: 'My children', n: 23 },
              { value: 'team', label: 'Lissen team', n: 112 },
            ]}
          />
        </p>
      </Section>
      <Section title="Small parts">
        <p className="kr">
          <Tag>
            <b>Victim</b> since 14 Jan 2026
          </Tag>
          <Ref>26-0418-K</Ref>
          <Key>Ctrl</Key>
          <Key>Enter</Key>
          <span className="hid">hidden</span>
        </p>
        <p className="kr">
          <span className="sync">Online. All sent at 09:38</span>
        </p>
        <p className="kr">
          <span className="sync off">Offline. 3 events wait</span>
        </p>
      </Section>
    </>
  )
}
