import { z } from '@hono/zod-openapi'
import { roleNames } from '../administration/role-names.ts'
import { filledText, plainText } from '../plain-text.ts'

/** The languages the app itself speaks. */
export const locales = ['en', 'fr', 'ar'] as const

export const signInRequest = z
  .object({
    username: plainText(200).min(1),
    password: z.string().min(1).max(1000),
    /** Six digits of the authenticator, where the person has set one up. */
    code: z
      .string()
      .regex(/^\d{6}$/)
      .optional(),
    /** The password that replaces a one-time password; asked for by `sign-in.password-change-needed`. */
    next: z.string().max(1000).optional(),
  })
  .strict()
  .openapi('SignIn')

export const standing = z
  .object({ agency: z.string(), agencyName: z.string().nullable(), role: z.enum(roleNames) })
  .openapi('Standing')

export const sessionReading = z
  .object({
    id: z.uuid(),
    person: z.object({ id: z.uuid(), name: z.string(), username: z.string(), locale: z.string() }),
    agency: z.object({ ref: z.string(), name: z.string().nullable() }),
    role: z.enum(roleNames),
    place: z.string().nullable(),
    compartments: z.array(z.string()),
    /** Everything this person may work as; the session stands in one of them. */
    memberships: z.array(standing),
    expiresAt: z.string(),
    /** The country's name in the deployment's own register of areas. */
    country: z.string().nullable(),
    /** What the standing allows at all, so that the app offers nothing it would refuse. */
    may: z.object({
      recordEvents: z.boolean(),
      registerChild: z.boolean(),
      useEmergencyAccess: z.boolean(),
      reviewEmergencyAccess: z.boolean(),
      administer: z.boolean(),
    }),
    /** Only at sign-in, and only when the header `Waymark-Client: api` asks for it. */
    token: z.string().optional(),
  })
  .openapi('Session')

export const membershipChoice = z
  .object({ agency: plainText(200), role: z.enum(roleNames) })
  .strict()
  .openapi('StandingChoice')

export const sessionRow = z
  .object({
    id: z.uuid(),
    agency: z.string(),
    role: z.enum(roleNames),
    device: z.string().nullable(),
    createdAt: z.string(),
    lastSeenAt: z.string(),
    expiresAt: z.string(),
    current: z.boolean(),
  })
  .openapi('SessionRow')

export const sessionList = z.object({ items: z.array(sessionRow) }).openapi('Sessions')

/** What the browser's own functions make and take; its inside belongs to the WebAuthn standard. */
export const webAuthnOptions = z.record(z.string(), z.unknown()).openapi('WebAuthnOptions')
/** A credential's id, as WebAuthn writes it: base64url. */
export const passkeyId = z
  .string()
  .max(2000)
  .regex(/^[A-Za-z0-9_-]+$/)

export const webAuthnResponse = z
  .looseObject({ id: passkeyId, response: z.record(z.string(), z.unknown()) })
  .openapi('WebAuthnResponse')

export const passkeyAnswer = z.object({ response: webAuthnResponse }).strict().openapi('PasskeyAnswer')
export const newPasskey = z
  .object({ response: webAuthnResponse, name: filledText(100) })
  .strict()
  .openapi('NewPasskey')

export const passkeyRow = z
  .object({ id: z.string(), name: z.string(), createdAt: z.string(), lastUsedAt: z.string().nullable() })
  .openapi('Passkey')
export const passkeyList = z.object({ items: z.array(passkeyRow) }).openapi('Passkeys')

export const totpSetup = z.object({ secret: z.string(), uri: z.string() }).openapi('AuthenticatorSetup')
export const totpProof = z
  .object({ code: z.string().regex(/^\d{6}$/) })
  .strict()
  .openapi('AuthenticatorProof')

export const passwordChange = z
  .object({ current: z.string().min(1).max(1000), next: z.string().max(1000) })
  .strict()
  .openapi('PasswordChange')

export const localeChange = z
  .object({ locale: z.enum(locales) })
  .strict()
  .openapi('LocaleChange')

export type SessionReading = z.infer<typeof sessionReading>
export type SessionRow = z.infer<typeof sessionRow>
export type Standing = z.infer<typeof standing>
export type PasskeyRow = z.infer<typeof passkeyRow>
