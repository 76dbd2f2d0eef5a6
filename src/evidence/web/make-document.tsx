import { Button } from '@mantine/core'
import { IconFileDownload, IconPrinter } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import type { ChildId } from '#platform/ids.ts'
import { Away, Refused } from '#platform/web/call.ts'
import { keepOnDevice } from '#platform/web/keep-on-device.ts'
import { useSend } from '#platform/web/operations.ts'
import { makePdf } from '../contract.ts'
import type { Period } from './choose-period.tsx'
import { say } from './words.ts'

type MakeDocumentProps = {
  childId: ChildId
  childName: string
  period: Period
  pdf: { possible: boolean; because: string }
}

/** Makes the PDF and puts it on the device, or prints the page. */
export function MakeDocument({ childId, childName, period, pdf }: MakeDocumentProps) {
  const { mutate, isPending, isSuccess, error, reset } = useSend(makePdf)
  const [asked, setAsked] = useState(period)
  useEffect(() => {
    if (asked.from !== period.from || asked.to !== period.to) {
      setAsked(period)
      reset()
    }
  }, [asked, period, reset])
  const make = () =>
    mutate(
      { id: crypto.randomUUID(), childId, ...period },
      { onSuccess: (made) => made && keepOnDevice(made.fileName, made.base64) },
    )
  return (
    <div className="ev-make">
      <div className="ev-buttons">
        {pdf.possible && (
          <Button
            color="lamp"
            leftSection={<IconFileDownload aria-hidden size={20} />}
            loading={isPending}
            onClick={make}
          >
            {say('makePdf')}
          </Button>
        )}
        <Button
          variant="default"
          leftSection={<IconPrinter aria-hidden size={20} />}
          onClick={() => globalThis.print()}
        >
          {say('print')}
        </Button>
      </div>
      <p className="at-hint" role="status">
        {!pdf.possible && pdf.because}
        {isPending && say('making')}
        {isSuccess && say('made', { name: childName })}
      </p>
      {error && <p role="alert">{troubleSays(error)}</p>}
    </div>
  )
}

function troubleSays(error: Error): string {
  if (error instanceof Away) return say('pdfLater')
  return error instanceof Refused && error.isFinal ? error.message : say('fault')
}
