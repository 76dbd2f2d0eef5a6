import { useEffect, useState } from 'react'
import { locale } from '#platform/web/words.ts'

/** A voice that speaks on the device itself: what a child reads is sent nowhere. */
function localVoice(): SpeechSynthesisVoice | undefined {
  if (!('speechSynthesis' in globalThis)) return undefined
  const mine = speechSynthesis.getVoices().filter((voice) => voice.localService)
  const language = locale().slice(0, 2)
  return (
    mine.find((voice) => voice.lang === locale()) ?? mine.find((voice) => voice.lang.startsWith(language))
  )
}

/** Reads the page aloud and stops again; undefined where the device has no voice of its own. */
export function useReadAloud(): { isReading: boolean; toggle: () => void } | undefined {
  const [voice, setVoice] = useState(localVoice)
  const [isReading, setReading] = useState(false)
  useEffect(() => {
    if (!('speechSynthesis' in globalThis)) return undefined
    const look = () => setVoice(localVoice())
    speechSynthesis.addEventListener('voiceschanged', look)
    return () => {
      speechSynthesis.removeEventListener('voiceschanged', look)
      speechSynthesis.cancel()
    }
  }, [])
  if (!voice) return undefined
  const toggle = () => {
    speechSynthesis.cancel()
    if (isReading) return setReading(false)
    const said = new SpeechSynthesisUtterance(document.getElementById('page')?.innerText ?? '')
    said.voice = voice
    said.rate = 0.95
    said.onend = () => setReading(false)
    setReading(true)
    speechSynthesis.speak(said)
  }
  return { isReading, toggle }
}
