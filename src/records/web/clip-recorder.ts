import { useSyncExternalStore } from 'react'
import { base64Of } from '#platform/base64.ts'
import { remembered } from '#platform/web/session.ts'
import { locale } from '#platform/web/words.ts'
import { type Clip, LONGEST_CLIP } from '../note.ts'
import { localRecognition, type Recognition, wordsIn } from './local-recognition.ts'

/** Where speaking stands. It outlives the page on which it began: a hold on the shift ends in the note. */
export type Speaking =
  | { is: 'quiet' }
  | { is: 'asking' }
  | { is: 'listening'; seconds: number }
  | { is: 'kept'; clip: Clip; words: string; writer: string | undefined }
  | { is: 'denied' | 'broken' }

/** Enough for a voice to be understood, little enough for two minutes to travel. */
const BITS = 24_000
const KINDS = ['audio/webm;codecs=opus', 'audio/mp4', 'audio/ogg;codecs=opus']

const QUIET: Speaking = { is: 'quiet' }
let speaking: Speaking = QUIET
let stopNow: (() => void) | undefined
const listeners = new Set<() => void>()

function become(next: Speaking) {
  speaking = next
  for (const listener of listeners) listener()
}

/** Where speaking stands, for a page that shows it. */
export function useSpeaking(): Speaking {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    () => (isOfAnother(speaking) ? QUIET : speaking),
  )
}

/** On a shared tablet somebody else may have signed in since: what was said is for its speaker alone. */
function isOfAnother(one: Speaking): boolean {
  return one.is === 'kept' && one.writer !== remembered()?.personId
}

/** Begins to listen, once the person lets it. Two minutes at most. */
export async function beginSpeaking(): Promise<void> {
  if (speaking.is === 'asking' || speaking.is === 'listening') return
  become({ is: 'asking' })
  let isLetGo = false
  stopNow = () => {
    isLetGo = true
  }
  try {
    const stream = await navigator.mediaDevices.getUserMedia({ audio: { channelCount: 1 } })
    if (isLetGo) {
      letGo(stream)
      return become({ is: 'quiet' })
    }
    await listen(stream)
  } catch (error) {
    const isDenied = error instanceof DOMException && error.name === 'NotAllowedError'
    become({ is: isDenied ? 'denied' : 'broken' })
  }
}

/** Ends what is being said; it is kept up to here. */
export function endSpeaking(): void {
  stopNow?.()
}

/** Nothing of what was said is kept. */
export function forgetSpeaking(): void {
  endSpeaking()
  become({ is: 'quiet' })
}

async function listen(stream: MediaStream): Promise<void> {
  const type = KINDS.find((kind) => MediaRecorder.isTypeSupported(kind))
  const recorder = new MediaRecorder(stream, { audioBitsPerSecond: BITS, ...(type && { mimeType: type }) })
  const began = performance.now()
  const secondsNow = () => Math.max(1, Math.round((performance.now() - began) / 1000))
  const pieces: Blob[] = []
  let words = ''
  const recognition = await localRecognition(globalThis, locale())
  const tick = setInterval(() => {
    become({ is: 'listening', seconds: secondsNow() })
    if (secondsNow() >= LONGEST_CLIP) endSpeaking()
  }, 1000)
  recorder.ondataavailable = ({ data }) => void pieces.push(data)
  recorder.onstop = async () => {
    clearInterval(tick)
    letGo(stream)
    recognition?.stop()
    stopNow = undefined
    const seconds = Math.min(LONGEST_CLIP, secondsNow())
    const bytes = new Uint8Array(await new Blob(pieces).arrayBuffer())
    const clip = { seconds, bytes: base64Of(bytes) }
    become({ is: 'kept', clip, words, writer: remembered()?.personId })
  }
  stopNow = () => recorder.state !== 'inactive' && recorder.stop()
  if (recognition) {
    hear(recognition, (heard) => {
      words = heard
    })
  }
  recorder.start()
  become({ is: 'listening', seconds: 0 })
}

function hear(recognition: Recognition, onWords: (words: string) => void) {
  recognition.onresult = (event) => onWords(wordsIn(event))
  // The voice is kept whatever becomes of its words.
  recognition.onerror = () => {}
  recognition.start()
}

function letGo(stream: MediaStream) {
  for (const track of stream.getTracks()) track.stop()
}
