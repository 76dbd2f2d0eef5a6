import { IconHome, IconHomeOff, IconMail, IconPhone } from '@tabler/icons-react'
import { Chip } from '#platform/web/parts/chip.tsx'
import type { Contact } from '../contract/children.ts'
import { say } from './care-words.ts'

/** How to reach somebody around the child, and whether they may know where the child lives. */
export function ContactWays({ contact, childName }: { contact: Contact; childName: string }) {
  const { phone, email, mayKnowAddress } = contact
  return (
    <>
      {phone && (
        <p>
          <IconPhone aria-hidden size={17} /> <a href={`tel:${phone.replaceAll(/[^\d+]/g, '')}`}>{phone}</a>
        </p>
      )}
      {email && (
        <p>
          <IconMail aria-hidden size={17} /> <a href={`mailto:${email}`}>{email}</a>
        </p>
      )}
      <p>
        <Chip
          tone={mayKnowAddress ? 'moss' : 'line'}
          icon={mayKnowAddress ? <IconHome aria-hidden /> : <IconHomeOff aria-hidden />}
        >
          {say(mayKnowAddress ? 'knowsAddress' : 'notAddress', { name: childName })}
        </Chip>
      </p>
    </>
  )
}
