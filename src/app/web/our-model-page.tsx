import { LawTimes } from '#hard-moments/web/law-times.tsx'
import { ModelPage } from '#model/web/model-page.tsx'

/** The model of care, with what the law sets beside what the provider does. */
export function OurModelPage() {
  return <ModelPage lawTimes={<LawTimes />} />
}
