/** Lays a text on the clipboard; on plain HTTP, as in a hall's own wifi, by the older way. Says whether it went well. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return copyFromPage(text)
  }
}

/** Without a secure context a page can only copy what is marked in it. */
function copyFromPage(text: string): boolean {
  const before = document.activeElement
  // Inside an open sheet: a dialog lets nothing outside it be marked.
  const place = before?.closest('[role="dialog"], [role="alertdialog"]') ?? document.body
  const field = document.createElement('textarea')
  field.value = text
  field.readOnly = true
  field.className = 'unseen'
  place.append(field)
  field.select()
  const isCopied = document.execCommand('copy')
  field.remove()
  if (before instanceof HTMLElement) before.focus()
  return isCopied
}
