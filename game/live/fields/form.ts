import * as z from 'zod/mini'

/** Reads a form of several fields that was kept as text; nothing when it is none, or not one that this page knows. */
export function formIn<Form>(model: z.ZodMiniType<Form>, text: string): Form | undefined {
  try {
    return z.safeParse(model, JSON.parse(text)).data
  } catch {
    return undefined
  }
}
