import { Button } from '@mantine/core'
import { useState } from 'react'
import { troubleWords } from '#people/web/use-form.ts'
import { bytesOf } from '#platform/base64.ts'
import type { ChildId } from '#platform/ids.ts'
import { call } from '#platform/web/call.ts'
import type { Value } from '../answers.ts'
import { openAnswerFile } from '../contract/answer-files.ts'
import type { ResultId } from '../contract/results.ts'
import { say } from './answer-words.ts'

/** Whose answers, and which. */
export type AnswersOf = { childId: ChildId; resultId: ResultId }

/** The files among some answers: each is put on the device, and never shown as a page of ours. */
export function GivenFiles({ of, values }: { of: AnswersOf; values: readonly Value[] }) {
  const [trouble, setTrouble] = useState('')
  const files = values.flatMap((value) => ('valueAttachment' in value ? [value.valueAttachment] : []))
  const open = async (url: string, title: string) => {
    setTrouble('')
    try {
      const fileId = url.replace('urn:uuid:', '')
      const { contentType, bytes } = await call(openAnswerFile, { ...of, fileId })
      putOnDevice(title, contentType, bytesOf(bytes))
    } catch (error) {
      setTrouble(troubleWords(error instanceof Error ? error : new Error(String(error))))
    }
  }
  return (
    <>
      {files.map(({ url, title }) => (
        <Button key={url} variant="subtle" onClick={() => void open(url, title)}>
          {say('openFile', { file: title })}
        </Button>
      ))}
      {trouble && <span role="alert">{trouble}</span>}
    </>
  )
}

function putOnDevice(title: string, type: string, bytes: Uint8Array<ArrayBuffer>): void {
  const ending = type === 'image/webp' ? '.webp' : '.pdf'
  const download = `${title.replace(/\.\w{1,5}$/, '')}${ending}`
  const address = URL.createObjectURL(new Blob([bytes], { type }))
  Object.assign(document.createElement('a'), { href: address, download }).click()
  // The browser reads the file after the click; the address is given back when it surely has.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
