import { z } from '@hono/zod-openapi'

/**
 * Text of one line that a person typed, at most so many characters: no control characters (the database
 * takes no NUL, and nobody types the others), no halves of characters.
 */
export function plainText(most: number) {
  return z
    .string()
    .max(most)
    .regex(/^[^\p{Cc}\p{Cs}]*$/u)
}

/** The same, trimmed and not empty. */
export function filledText(most: number) {
  return z
    .string()
    .trim()
    .min(1)
    .max(most)
    .regex(/^[^\p{Cc}\p{Cs}]*$/u)
}
