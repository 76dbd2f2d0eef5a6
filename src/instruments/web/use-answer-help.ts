import { useMemo } from 'react'
import { base64Of } from '#platform/base64.ts'
import type { ChildId } from '#platform/ids.ts'
import { call } from '#platform/web/call.ts'
import type { Attachment, Offered } from '../answers.ts'
import { keepAnswerFile } from '../contract/answer-files.ts'
import type { AnswerHelp } from './answer-help.ts'

/** What somebody signed in is offered while they answer a form about a child. */
export function useAnswerHelp(
  childId: ChildId,
  instrument: string,
  people: readonly Offered[] | undefined,
): AnswerHelp {
  return useMemo(
    () => ({ people: people ?? [], giveFile: (file) => giveFile(childId, instrument, file) }),
    [childId, instrument, people],
  )
}

async function giveFile(childId: ChildId, instrument: string, file: File): Promise<Attachment> {
  const id = crypto.randomUUID()
  const bytes = base64Of(new Uint8Array(await file.arrayBuffer()))
  const { contentType, size } = await call(keepAnswerFile, { id, childId, instrument, bytes })
  return { contentType, size, url: `urn:uuid:${id}`, title: file.name.slice(0, 200) || 'file' }
}
