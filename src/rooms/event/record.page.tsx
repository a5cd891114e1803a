import '#ui/styles/record.css'
import './record.css'
import { useParams } from '@tanstack/react-router'
import { ChooseChild } from './record-choose-child.tsx'
import { RecordForChild } from './record-for-child.tsx'

/** Recording what happened: for a child, or first choosing one. */
export function RecordPage() {
  const { ref } = useParams({ strict: false }) as { ref?: string }
  return ref === undefined ? <ChooseChild /> : <RecordForChild key={ref} child={ref} />
}
