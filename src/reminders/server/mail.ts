import { createTransport } from 'nodemailer'

/** How e-mail leaves: the address of an SMTP server (`smtps://name:password@host:port`) and from whom it comes. */
export interface MailSettings {
  smtpUrl: string
  from: string
}

/** A way to send one message; throws when it could not be handed over. */
export interface Mail {
  send: (to: string, subject: string, text: string) => Promise<void>
}

// A mail server that hangs must not hold up the others who wait to be told.
const WITHIN = 10_000

/** Opens the way to the mail server; nothing is asked of it before there is something to send. */
export function openMail({ smtpUrl, from }: MailSettings): Mail {
  const patience = { connectionTimeout: WITHIN, greetingTimeout: WITHIN, socketTimeout: WITHIN }
  const transport = createTransport({ url: smtpUrl, ...patience })
  return {
    async send(to, subject, text) {
      await transport.sendMail({ from, to, subject, text, headers: { 'Auto-Submitted': 'auto-generated' } })
    },
  }
}
