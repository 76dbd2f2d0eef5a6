import { medicineName } from './medicine-name.ts'

interface Answered {
  name: string
  strength: string
  dose: string
  answer: 'given' | 'not-wanted' | 'away' | 'withheld' | 'missed'
}

/** One answer to a dose in a line of the chronology. */
export function givingHeadline({ dose, answer, ...medicine }: Answered): string {
  const name = medicineName(medicine)
  if (answer === 'given') return `${name}, ${dose}.`
  if (answer === 'not-wanted') return `${name}: didn’t want it.`
  if (answer === 'away') return `${name}: was away.`
  return answer === 'missed' ? `${name}: nobody gave it.` : `${name}: held back.`
}
