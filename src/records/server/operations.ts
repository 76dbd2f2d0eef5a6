import type { Secret } from '#platform/server/secret.ts'
import { type Handled, handle } from '#platform/server/serve.ts'
import * as gentle from '../contract/gentle-words.ts'
import * as kept from '../contract/kept.ts'
import * as memories from '../contract/memories.ts'
import * as night from '../contract/night.ts'
import * as tonight from '../contract/tonight.ts'
import * as contract from '../contract.ts'
import { amend } from './amendments.ts'
import { findEntry, readChronology, searchChronology } from './chronology.ts'
import { playClipWith } from './clips.ts'
import { changeGentleWord, readGentleWords } from './gentle-words.ts'
import { recordHardMoment } from './hard-moments.ts'
import { reviewKept } from './kept.ts'
import { keepMemoryWith, openMemoryWith, readMemories } from './memories.ts'
import { readNight } from './night.ts'
import { recordNoteWith } from './notes.ts'
import { readNote } from './read-note.ts'
import { searchEverywhere } from './search-everywhere.ts'
import { readSpan } from './spans.ts'
import { readTonight } from './tonight.ts'

/** Every operation of the day; `secret` closes voices and pictures. */
export const recordsOperations = (secret: Secret): Handled[] => [
  handle(contract.recordNote, recordNoteWith(secret)),
  handle(kept.reviewKept, reviewKept),
  handle(kept.playClip, playClipWith(secret)),
  handle(memories.keepMemory, keepMemoryWith(secret)),
  handle(memories.readMemories, readMemories),
  handle(memories.openMemory, openMemoryWith(secret)),
  handle(gentle.readGentleWords, readGentleWords),
  handle(gentle.changeGentleWord, changeGentleWord),
  handle(contract.recordHardMoment, recordHardMoment),
  handle(contract.amend, amend),
  handle(contract.readChronology, readChronology),
  handle(contract.searchChronology, searchChronology),
  handle(contract.readSpan, readSpan),
  handle(contract.searchEverywhere, searchEverywhere),
  handle(contract.findEntry, findEntry),
  handle(contract.readNote, readNote),
  handle(tonight.readTonight, readTonight),
  handle(night.readNight, readNight),
]
