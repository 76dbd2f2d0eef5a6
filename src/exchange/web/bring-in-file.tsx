import { Button, FileInput, NativeSelect } from '@mantine/core'
import { IconDownload, IconFileImport } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { Me } from '#people/contract/sign-in.ts'
import type { InputOf } from '#platform/contract.ts'
import { HomeId } from '#platform/ids.ts'
import { Away, call, Refused } from '#platform/web/call.ts'
import { Card } from '#platform/web/parts/card.tsx'
import { PageLoading } from '#platform/web/parts/page-states.tsx'
import { type FileRead, readFile } from '../contract.ts'
import { csvTemplate } from '../csv-template.ts'
import { LookOver } from './look-over.tsx'
import { download, textOf } from './read-text.ts'
import { say } from './words.ts'

type Asked = InputOf<typeof readFile>
type Found = { read: FileRead; asked: Asked; at: number }

/** Chooses the home and the file; the server says what it holds and writes nothing. */
export function BringInFile({ homes, first }: { homes: Me['homes']; first: HomeId }) {
  const [homeId, setHomeId] = useState(first)
  const [file, setFile] = useState<File | null>(null)
  const [text, setText] = useState('')
  // What was read last stays on the page while it is read again, so that nobody loses their place in it.
  const [found, setFound] = useState<Found>()
  const read = useMutation({
    mutationFn: (asked: Asked) => call(readFile, asked),
    onSuccess: (file, asked) => setFound((last) => ({ read: file, asked, at: (last?.at ?? 0) + 1 })),
  })
  const ask = (more: Partial<Asked>) => read.mutate({ homeId, text, ...more })
  const choose = async (chosen: File | null) => {
    setFile(chosen)
    setFound(undefined)
    if (!chosen) return read.reset()
    const words = await textOf(chosen)
    setText(words)
    ask({ text: words })
  }
  return (
    <div className="ex-stack">
      <Card title={say('file')}>
        <div className="ex-two">
          <NativeSelect
            label={say('home')}
            value={homeId}
            onChange={(event) => {
              const chosen = HomeId.parse(event.currentTarget.value)
              setHomeId(chosen)
              if (text) ask({ homeId: chosen })
            }}
            data={homes.map((home) => ({ value: home.id, label: home.name }))}
          />
          <FileInput
            label={say('choose')}
            description={say('chooseHint')}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            value={file}
            onChange={(chosen) => void choose(chosen)}
            accept=".csv,.txt,.json,text/csv,application/json,application/fhir+json"
            leftSection={<IconFileImport aria-hidden size={20} />}
            error={read.error && troubleOf(read.error)}
            clearable
            clearButtonProps={{ 'aria-label': say('noFile') }}
          />
        </div>
        <Button
          mt="md"
          variant="subtle"
          leftSection={<IconDownload aria-hidden size={20} />}
          onClick={() => download(say('templateName'), csvTemplate())}
        >
          {say('template')}
        </Button>
      </Card>
      {read.isPending && !found && <PageLoading label={say('reading')} cards={1} />}
      {found && <LookOver {...found} homeId={homeId} busy={read.isPending} onAsk={ask} />}
    </div>
  )
}

function troubleOf(error: Error): string {
  if (error instanceof Away) return say('away')
  return error instanceof Refused && error.status < 500 ? error.message : say('fault')
}
