import { IconChartDots, IconTable } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import { Segments } from './segments.tsx'

type TableSwitchProps = {
  /** The question that the picture answers, shown as its heading. */
  title: ReactNode
  hint?: ReactNode
  words: { choose: string; picture: string; table: string }
  picture: ReactNode
  table: ReactNode
}

/** A picture and the same data as a table; the reader chooses. On paper both are printed. */
export function TableSwitch({ title, hint, words, picture, table }: TableSwitchProps) {
  const [shown, setShown] = useState<'picture' | 'table'>('picture')
  return (
    <div className="at-table-switch">
      <div className="at-card-head">
        <div>
          <h2 className="at-card-title">{title}</h2>
          {hint !== undefined && <p className="at-hint">{hint}</p>}
        </div>
        <Segments
          label={words.choose}
          value={shown}
          onChange={setShown}
          options={[
            { value: 'picture', label: words.picture, icon: <IconChartDots aria-hidden size={18} /> },
            { value: 'table', label: words.table, icon: <IconTable aria-hidden size={18} /> },
          ]}
        />
      </div>
      <div hidden={shown !== 'picture'}>{picture}</div>
      <div hidden={shown !== 'table'}>{table}</div>
    </div>
  )
}
